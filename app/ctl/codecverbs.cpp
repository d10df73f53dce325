// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/codecverbs.h"

#include "app/ctl/ipbxlines.h"
#include "app/ctl/localverbs.h"
#include "app/ctl/nettapilines.h"
#include "app/ctl/ucservercodec.h"
#include "protocols/nettapi/nettapimessage.h"
#include "protocols/tapimaster/textcommand.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CodecVerbs)
    };

    int refused(const LocalVerb::Context &context, const QString &text)
    {
        context.err << text << Qt::endl;
        return exitRefused;
    }

    QJsonObject toJson(const TapiMaster::TextCommand &command)
    {
        QJsonObject object {{QStringLiteral("verb"), QString::fromLatin1(nameOf(command.verb))},
                            {QStringLiteral("extension"), QString::fromLatin1(command.extension)}};
        if (!command.argument.isEmpty())
            object.insert(QStringLiteral("argument"), QString::fromLatin1(command.argument));
        return object;
    }

    // By way of the text form, so that a message is judged by the codec alone.
    Result<TapiMaster::TextCommand> commandFrom(const QJsonObject &object)
    {
        QByteArrayList words;
        for (const char *key : {"verb", "extension", "argument"})
            words << object[QLatin1String(key)].toString().toUtf8();
        return TapiMaster::parse(words.join(' '))
            .and_then(
                [&](const TapiMaster::TextCommand &command) -> Result<TapiMaster::TextCommand> {
                    // A blank in a member would make other members of it.
                    if (command.extension != words[1] || command.argument != words[2])
                        return failure(Error::Code::Malformed,
                                       Words::tr("There is a blank in a member."));
                    return command;
                });
    }

    /// Where the messages go: a message a line, or as it is.
    struct Output
    {
        const LocalVerb::Context &context;
        bool isHex = false;

        void line(const QByteArray &utf8) const
        {
            context.out << QString::fromUtf8(utf8) << Qt::endl;
        }
        void wire(const QByteArray &bytes) const
        {
            if (isHex) {
                context.out << QString::fromLatin1(bytes.toHex()) << Qt::endl;
            } else {
                context.out.flush();
                context.out.device()->write(bytes); // the stream would take them for text
            }
        }
    };

    int decodeTapiMaster(const QByteArray &bytes, const Output &output)
    {
        TapiMaster::Decoder decoder;
        auto commands = decoder.feed(bytes);
        if (auto last = decoder.finish())
            commands.push_back(std::move(*last));
        int code = exitDone;
        for (const auto &command : commands) {
            if (command)
                output.line(QJsonDocument(toJson(*command)).toJson(QJsonDocument::Compact));
            else
                code = refused(output.context, command.error().detail);
        }
        if (decoder.overflowed())
            return refused(output.context,
                           Words::tr("A command is too long; the rest was not read."));
        return code;
    }

    int encodeTapiMaster(const QByteArray &text, const Output &output)
    {
        int code = exitDone;
        for (const QByteArray &line : text.split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            const auto bytes =
                commandFrom(QJsonDocument::fromJson(line).object())
                    .and_then([](const TapiMaster::TextCommand &command) {
                        return TapiMaster::encode(command, TapiMaster::Terminator::CrLf);
                    });
            if (bytes)
                output.wire(*bytes);
            else
                code = refused(output.context, bytes.error().detail);
        }
        return code;
    }

    int refused(const LocalVerb::Context &context, qsizetype number, const QString &why)
    {
        return refused(context, Words::tr("Message %1: %2").arg(number).arg(why));
    }

    // A message that is none is left out, as a session does.
    int decodeNetTapi(const QByteArray &bytes, const Output &output)
    {
        QByteArrayList pieces = bytes.split(NetTapi::endOfMessage);
        const QByteArray rest = pieces.takeLast();
        qsizetype number = 0;
        int code = exitDone;
        for (const QByteArray &piece : pieces) {
            const auto begin = std::find_if_not(piece.begin(), piece.end(), NetTapi::isBlank);
            if (begin == piece.end())
                continue;
            ++number;
            const auto line = netTapiLine(QByteArrayView(begin, piece.end()));
            if (line)
                output.line(*line);
            else
                code = refused(output.context, number, line.error().detail);
        }
        if (!std::all_of(rest.begin(), rest.end(), NetTapi::isBlank))
            return refused(output.context, number + 1, Words::tr("It is not whole."));
        return code;
    }

    int decodeIpbx(const Result<QByteArrayList> &objects, const Output &output)
    {
        if (!objects)
            return refused(output.context, objects.error().detail);
        for (const QByteArray &object : *objects)
            output.line(object);
        return exitDone;
    }

    /// Each line of its own: one that is no message is left out.
    int encodeLines(const QByteArray &text, const Output &output,
                    Result<QByteArray> (*messageOf)(const QByteArray &line))
    {
        qsizetype number = 0;
        int code = exitDone;
        for (const QByteArray &line : text.split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            ++number;
            const auto message = messageOf(line);
            if (message)
                output.wire(*message);
            else
                code = refused(output.context, number, message.error().detail);
        }
        return code;
    }

    /// Nothing, after a word to the user: it is not hexadecimal.
    std::optional<QByteArray> bytesOf(const QByteArray &hex, const LocalVerb::Context &context)
    {
        const QByteArray digits = hex.simplified().replace(' ', QByteArray());
        const QByteArray bytes = QByteArray::fromHex(digits);
        if (bytes.toHex() == digits.toLower())
            return bytes;
        refused(context, Words::tr("This is not hexadecimal."));
        return std::nullopt;
    }

    int unknownProtocol(const LocalVerb::Context &context)
    {
        context.err << Words::tr(
            "The protocols are tapimaster, ucserver-ber, ucserver-json, nettapi, "
            "ipbx-channels and ipbx-queue.")
                    << Qt::endl;
        return exitUsage;
    }

    /// The codec that the arguments ask for; nothing, after a word to the user: there is none.
    std::optional<UcServerCodec> ucServerCodec(const VerbArguments &arguments,
                                               const LocalVerb::Context &context)
    {
        UcServerCodec codec;
        const QString protocol = arguments.value(QStringLiteral("PROTOCOL"));
        codec.encoding = protocol == QLatin1String("ucserver-ber") ? UcServer::Encoding::Ber
                                                                   : UcServer::Encoding::Json;
        if (!arguments.has(QStringLiteral("--operation")))
            return codec;
        const QString name = arguments.value(QStringLiteral("--operation"));
        codec.operation = UcServer::findOperation(name.toStdString());
        if (codec.operation && !codec.operation->isEvent)
            return codec;
        context.err << Words::tr("There is no operation %1 that has a result.").arg(name)
                    << Qt::endl;
        return std::nullopt;
    }

    // Prints every message, and at the end what made an end of it.
    template<typename Print>
    int show(const UcServerCodec::Outcome &outcome, const LocalVerb::Context &context, Print print)
    {
        for (const QByteArray &message : outcome.messages)
            print(message);
        return outcome.error.isEmpty() ? int(exitDone) : refused(context, outcome.error);
    }

    enum class Protocol { TapiMaster, UcServer, NetTapi, IpbxChannels, IpbxQueue };

    std::optional<Protocol> protocolIn(const VerbArguments &arguments)
    {
        const QString name = arguments.value(QStringLiteral("PROTOCOL"));
        if (name == QLatin1String("tapimaster"))
            return Protocol::TapiMaster;
        if (name == QLatin1String("nettapi"))
            return Protocol::NetTapi;
        if (name == QLatin1String("ipbx-channels"))
            return Protocol::IpbxChannels;
        if (name == QLatin1String("ipbx-queue"))
            return Protocol::IpbxQueue;
        if (name == QLatin1String("ucserver-ber") || name == QLatin1String("ucserver-json"))
            return Protocol::UcServer;
        return std::nullopt;
    }

} // namespace

int decodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    const auto protocol = protocolIn(arguments);
    if (!protocol)
        return unknownProtocol(context);
    QByteArray bytes = context.in.readAll();
    if (arguments.has(QStringLiteral("--hex"))) {
        auto fromHex = bytesOf(bytes, context);
        if (!fromHex)
            return exitRefused;
        bytes = std::move(*fromHex);
    }
    const Output output {context};
    if (protocol == Protocol::TapiMaster)
        return decodeTapiMaster(bytes, output);
    if (protocol == Protocol::NetTapi)
        return decodeNetTapi(bytes, output);
    if (protocol == Protocol::IpbxChannels)
        return decodeIpbx(ipbxChannelObjects(bytes), output);
    if (protocol == Protocol::IpbxQueue)
        return decodeIpbx(ipbxQueueObjects(bytes), output);
    const auto codec = ucServerCodec(arguments, context);
    if (!codec)
        return exitUsage;
    return show(codec->decoded(bytes), context,
                [&](const QByteArray &message) { output.line(message); });
}

int encodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    const auto protocol = protocolIn(arguments);
    if (!protocol)
        return unknownProtocol(context);
    const Output output {context, arguments.has(QStringLiteral("--hex"))};
    const QByteArray text = context.in.readAll();
    if (protocol == Protocol::TapiMaster)
        return encodeTapiMaster(text, output);
    if (protocol == Protocol::NetTapi)
        return encodeLines(text, output, netTapiMessage);
    if (protocol == Protocol::IpbxChannels)
        return encodeLines(text, output, ipbxChannelLine);
    if (protocol == Protocol::IpbxQueue)
        return encodeLines(text, output, ipbxQueueLine);
    const auto codec = ucServerCodec(arguments, context);
    if (!codec)
        return exitUsage;
    return show(codec->encoded(text), context,
                [&](const QByteArray &message) { output.wire(message); });
}

} // namespace Jackfield
