// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/codecverbs.h"

#include "app/ctl/localverbs.h"
#include "app/ctl/ucservercodec.h"
#include "protocols/tapimaster/textcommand.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <QTextStream>

namespace Jackfield {

namespace {

    QString tr(const char *text)
    {
        return QCoreApplication::translate("CodecVerbs", text);
    }

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
                        return failure(Error::Code::Malformed, tr("There is a blank in a member."));
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
            return refused(output.context, tr("A command is too long; the rest was not read."));
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

    /// Nothing, after a word to the user: it is not hexadecimal.
    std::optional<QByteArray> bytesOf(const QByteArray &hex, const LocalVerb::Context &context)
    {
        const QByteArray digits = hex.simplified().replace(' ', QByteArray());
        const QByteArray bytes = QByteArray::fromHex(digits);
        if (bytes.toHex() == digits.toLower())
            return bytes;
        refused(context, tr("This is not hexadecimal."));
        return std::nullopt;
    }

    int unknownProtocol(const LocalVerb::Context &context)
    {
        context.err << tr("The protocols are tapimaster, ucserver-ber and ucserver-json.")
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
        context.err << tr("There is no operation %1 that has a result.").arg(name) << Qt::endl;
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

    bool isUcServer(const VerbArguments &arguments)
    {
        const QString protocol = arguments.value(QStringLiteral("PROTOCOL"));
        return protocol == QLatin1String("ucserver-ber")
            || protocol == QLatin1String("ucserver-json");
    }

    bool isTapiMaster(const VerbArguments &arguments)
    {
        return arguments.value(QStringLiteral("PROTOCOL")) == QLatin1String("tapimaster");
    }

} // namespace

int decodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    if (!isTapiMaster(arguments) && !isUcServer(arguments))
        return unknownProtocol(context);
    QByteArray bytes = context.in.readAll();
    if (arguments.has(QStringLiteral("--hex"))) {
        auto fromHex = bytesOf(bytes, context);
        if (!fromHex)
            return exitRefused;
        bytes = std::move(*fromHex);
    }
    const Output output {context};
    if (isTapiMaster(arguments))
        return decodeTapiMaster(bytes, output);
    const auto codec = ucServerCodec(arguments, context);
    if (!codec)
        return exitUsage;
    return show(codec->decoded(bytes), context,
                [&](const QByteArray &message) { output.line(message); });
}

int encodeVerb(const VerbArguments &arguments, const LocalVerb::Context &context)
{
    if (!isTapiMaster(arguments) && !isUcServer(arguments))
        return unknownProtocol(context);
    const Output output {context, arguments.has(QStringLiteral("--hex"))};
    const QByteArray text = context.in.readAll();
    if (isTapiMaster(arguments))
        return encodeTapiMaster(text, output);
    const auto codec = ucServerCodec(arguments, context);
    if (!codec)
        return exitUsage;
    return show(codec->encoded(text), context,
                [&](const QByteArray &message) { output.wire(message); });
}

} // namespace Jackfield
