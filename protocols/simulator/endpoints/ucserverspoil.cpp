// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverspoil.h"

#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/jsoncodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    bool isEvent(const RoseMessage &message)
    {
        const auto *invoke = std::get_if<Invoke>(&message);
        return invoke && invoke->isEvent();
    }

    /// A CHOICE has one member in JSON: nothing may be added.
    bool isChoice(const RoseMessage &message)
    {
        const Payload *payload = payloadOf(message);
        return payload
            && (payloadAs<NegotiateV2Result>(*payload) || payloadAs<LoginV2Result>(*payload));
    }

    // JSON

    QJsonObject withUnknownMembers(QJsonObject object);

    QJsonValue withUnknownMembers(const QString &key, const QJsonValue &value)
    {
        if (value.isArray()) {
            QJsonArray list;
            for (const QJsonValue each : value.toArray())
                list.append(withUnknownMembers({}, each));
            return list;
        }
        // There every member is a parameter (3.2).
        const bool isParameters = key == QLatin1String("optionalParams");
        return value.isObject() && !isParameters ? withUnknownMembers(value.toObject()) : value;
    }

    QJsonObject withUnknownMembers(QJsonObject object)
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withUnknownMembers(it.key(), it.value());
        object[QLatin1String("xUnknown")] = QJsonObject {
            {QLatin1String("list"), QJsonArray {1, QLatin1String("two"), QJsonValue()}}};
        return object;
    }

    QJsonObject spoiledPayload(QJsonObject payload, bool isEvent, const UcServerOptions &options)
    {
        if (options.unknownMembers)
            payload = withUnknownMembers(payload);
        if (options.padding != 0)
            payload[QLatin1String("xPadding")] = QString(options.padding, u'x');
        for (auto it = payload.begin(); options.wrongTypes && isEvent && it != payload.end();
             ++it) {
            if (it.value().isString() && it.key() != QLatin1String("_type"))
                it.value() = 42;
        }
        return payload;
    }

    /// The object inside, at the end of the path, spoiled.
    QJsonObject spoiledAt(QJsonObject object, const QStringList &path, bool isEvent,
                          const UcServerOptions &options)
    {
        if (path.isEmpty())
            return spoiledPayload(object, isEvent, options);
        const QString &key = path.first();
        if (object[key].isObject())
            object[key] = spoiledAt(object[key].toObject(), path.mid(1), isEvent, options);
        return object;
    }

    QByteArray spoiledJson(const RoseMessage &message, const UcServerOptions &options)
    {
        const QByteArray json = encodeJson(message);
        if (isChoice(message)
            || !(options.unknownMembers || options.padding != 0 || options.wrongTypes))
            return json;
        const QString result = QStringLiteral("result");
        const QString error = QStringLiteral("error");
        QStringList path {QStringLiteral("invoke"), QStringLiteral("argument")};
        if (std::holds_alternative<RoseResult>(message))
            path = {result, result, result};
        else if (std::holds_alternative<RoseError>(message))
            path = {error, error};
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        return QJsonDocument(spoiledAt(object, path, isEvent(message), options))
            .toJson(QJsonDocument::Compact);
    }

    // BER

    template<typename T>
    inline constexpr bool isOptional = false;
    template<typename T>
    inline constexpr bool isOptional<std::optional<T>> = true;
    template<typename T>
    inline constexpr bool isList = false;
    template<typename T>
    inline constexpr bool isList<std::vector<T>> = true;

    /// A visitor of payloads: which of their constructed elements are SEQUENCEs that may be
    /// extended, in the order of the octets. The octets alone do not tell them from lists.
    struct ExtensibleElements
    {
        std::vector<bool> flags;

        template<typename T>
        void member(std::string_view, const T &value)
        {
            visit(value, false);
        }
        template<typename T>
        void member(Tag, std::string_view, const T &value)
        {
            visit(value, true);
        }
        template<typename Names>
        void texts(Tag, const Names &, const SparseTexts &)
        { }
        template<size_t Index, typename Variant>
        void alternative(Tag, std::string_view, const Variant &value)
        {
            if (value.index() == Index)
                visit(std::get<Index>(value), true);
        }
        template<typename T>
        void visit(const T &value, bool isTagged)
        {
            if constexpr (isOptional<T>) {
                if (value)
                    visit(*value, isTagged);
            } else if constexpr (isList<T>) {
                flags.push_back(false);
                for (const auto &each : value)
                    visit(each, false);
            } else if constexpr (std::is_same_v<T, OptionalParameters>) {
                flags.push_back(false);
                flags.insert(flags.end(), size_t(value.entries.size()), true);
            } else if constexpr (requires { T::isChoice; }) {
                if (isTagged)
                    flags.push_back(false); // The tag around it (X.680).
                T::describe(value, *this);
            } else if constexpr (requires { T::describe(value, *this); }) {
                flags.push_back(true);
                T::describe(value, *this);
            }
        }
    };

    struct Element
    {
        QByteArray identifier;
        QByteArray content;
        bool isConstructed() const { return (uchar(identifier[0]) & 0x20U) != 0; }
    };

    /// The elements of octets that we have encoded ourselves, or of an envelope that was read.
    std::vector<Element> elementsIn(const QByteArray &octets)
    {
        std::vector<Element> elements;
        qsizetype at = 0;
        const auto next = [&] { return at < octets.size() ? uchar(octets[at++]) : uchar(0); };
        while (at < octets.size()) {
            const qsizetype start = at;
            if ((next() & 0x1FU) == 0x1FU) {
                while ((next() & 0x80U) != 0) { }
            }
            const QByteArray identifier = octets.mid(start, at - start);
            qsizetype length = next();
            if (length > 0x80) {
                int octetsOfLength = int(length & 0x7F);
                for (length = 0; octetsOfLength > 0 && length < octets.size(); --octetsOfLength)
                    length = length * 256 + next();
            }
            elements.push_back({identifier, octets.mid(at, length)});
            at += length;
        }
        return elements;
    }

    QByteArray joined(const Element &element)
    {
        QByteArray length;
        for (qsizetype rest = element.content.size(); rest > 0; rest /= 256)
            length.prepend(char(rest % 256));
        if (element.content.size() < 0x80)
            length = QByteArray(1, char(element.content.size()));
        else
            length.prepend(char(0x80 + length.size()));
        return element.identifier + length + element.content;
    }

    class BerSpoiler
    {
    public:
        BerSpoiler(const KnownPayload &payload, bool isEvent, const UcServerOptions &options)
            : m_wrongTypes(isEvent && options.wrongTypes)
        {
            std::visit([this](const auto &value) { m_extensible.visit(value, false); }, payload);
            if (options.unknownElements)
                m_added += QByteArray::fromHex("9f5a012a"
                                               "bf5b03020107");
            if (options.gccArtefact)
                m_added += QByteArray::fromHex("1f80801600");
        }
        /// The payload is the last element, `depth` levels down.
        QByteArray message(const QByteArray &octets, int depth)
        {
            auto elements = elementsIn(octets);
            Element &last = elements.back();
            if (depth == 0) {
                last.content = changed(last.content, true);
            } else {
                last.content = message(last.content, depth - 1);
            }
            return joinedAll(elements);
        }

    private:
        QByteArray changed(const QByteArray &content, bool isTop)
        {
            const bool isExtensible =
                m_next < m_extensible.flags.size() && m_extensible.flags[m_next++];
            auto elements = elementsIn(content);
            for (Element &element : elements) {
                if (element.isConstructed())
                    element.content = changed(element.content, false);
                else if (isTop && m_wrongTypes && element.identifier == QByteArray(1, '\x0c'))
                    element.identifier = QByteArray(1, '\x02');
            }
            return joinedAll(elements) + (isExtensible ? m_added : QByteArray());
        }
        static QByteArray joinedAll(const std::vector<Element> &elements)
        {
            QByteArray octets;
            for (const Element &element : elements)
                octets += joined(element);
            return octets;
        }

        const bool m_wrongTypes;
        ExtensibleElements m_extensible;
        QByteArray m_added;
        size_t m_next = 0;
    };

    QByteArray spoiledBer(const RoseMessage &message, const UcServerOptions &options)
    {
        const QByteArray ber = encodeBer(message);
        const Payload *payload = payloadOf(message);
        const auto *known = payload ? std::get_if<KnownPayload>(payload) : nullptr;
        if (!known || !(options.unknownElements || options.gccArtefact || options.wrongTypes))
            return ber;
        const int depth = std::holds_alternative<RoseResult>(message) ? 2 : 1;
        return BerSpoiler(*known, isEvent(message), options).message(ber, depth);
    }

} // namespace

QByteArray encodedWithFaults(const RoseMessage &message, Encoding encoding,
                             const UcServerOptions &options)
{
    return encoding == Encoding::Json ? spoiledJson(message, options)
                                      : spoiledBer(message, options);
}

CtiCallInformation reduced(const CtiCallInformation &call, qint64 reason)
{
    CtiCallInformation blank;
    blank.linePhoneNumber = call.linePhoneNumber;
    blank.connectionId = call.connectionId;
    blank.state = call.state;
    switch (reason) {
    case ChangedReason::remotePartyChanged:
        blank.remoteNumber = call.remoteNumber;
        [[fallthrough]];
    case ChangedReason::remoteContactChanged:
        blank.remoteContact = call.remoteContact;
        blank.remoteContactSource = call.remoteContactSource;
        return blank;
    case ChangedReason::projectChanged:
        blank.projectPinRule = call.projectPinRule;
        return blank;
    case ChangedReason::noteChanged:
        blank.note = call.note;
        return blank;
    case ChangedReason::holdContactChanged:
        blank.holdNumber = call.holdNumber;
        blank.holdContact = call.holdContact;
        return blank;
    case ChangedReason::callDataChanged:
        blank.callData = call.callData;
        return blank;
    case ChangedReason::other:
        return call;
    case ChangedReason::offering:
    case ChangedReason::dialing: // Nobody knows the call before.
        return call;
    default:
        blank.type = call.type;
        blank.features = call.features;
        blank.disconnectedReason = call.disconnectedReason;
        blank.connected = call.connected;
        blank.disconnected = call.disconnected;
        return blank;
    }
}

bool hasImplicitEnvelope(QByteArrayView ber)
{
    const auto message = elementsIn(ber.toByteArray());
    if (message.empty() || message.front().identifier != QByteArray(1, '\xa1'))
        return false;
    const auto members = elementsIn(message.front().content);
    return std::any_of(members.begin(), members.end(), [](const Element &element) {
        return element.identifier == QByteArray(1, '\x81')
            || element.identifier == QByteArray(1, '\x82');
    });
}

} // namespace Jackfield::Simulator
