// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverfacts.h"

#include "protocols/simulator/exchange.h"
#include "protocols/ucserver/ctinumbers.h"

#include <algorithm>
#include <array>

namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    constexpr char scheme[] = "tel:";

    /// One row for each kind that the exchange knows, with its ordinals in AsnForwardMode (4.4).
    struct ForwardRow
    {
        ForwardKind kind;
        qint64 mask = 0;
        qint64 ordinal = 0; ///< 0: has none.
    };
    constexpr std::array forwardRows {
        ForwardRow {{ForwardMode::Unconditional, ForwardCalls::All}, ForwardModes::immediate, 1},
        ForwardRow {{ForwardMode::Busy, ForwardCalls::All}, ForwardModes::busy, 2},
        ForwardRow {{ForwardMode::NoAnswer, ForwardCalls::All}, ForwardModes::noAnswer, 3},
        ForwardRow {{ForwardMode::Busy, ForwardCalls::Internal}, ForwardModes::busyInternal, 4},
        ForwardRow {{ForwardMode::Busy, ForwardCalls::External}, ForwardModes::busyExternal, 5},
        ForwardRow {
            {ForwardMode::NoAnswer, ForwardCalls::Internal}, ForwardModes::noAnswerInternal, 6},
        ForwardRow {
            {ForwardMode::NoAnswer, ForwardCalls::External}, ForwardModes::noAnswerExternal, 7},
        ForwardRow {{ForwardMode::Unconditional, ForwardCalls::Internal},
                    ForwardModes::immediateInternal,
                    8},
        ForwardRow {{ForwardMode::Unconditional, ForwardCalls::External},
                    ForwardModes::immediateExternal,
                    9},
        ForwardRow {{ForwardMode::Other, ForwardCalls::All}, ForwardModes::backendSpecific, 10},
        ForwardRow {{ForwardMode::BusyNoAnswer, ForwardCalls::All},
                    ForwardModes::busy | ForwardModes::noAnswer},
        ForwardRow {{ForwardMode::BusyNoAnswer, ForwardCalls::Internal},
                    ForwardModes::busyInternal | ForwardModes::noAnswerInternal},
        ForwardRow {{ForwardMode::BusyNoAnswer, ForwardCalls::External},
                    ForwardModes::busyExternal | ForwardModes::noAnswerExternal},
        ForwardRow {{ForwardMode::NotConnected, ForwardCalls::All}, ForwardModes::notConnected},
        ForwardRow {{ForwardMode::NotConnected, ForwardCalls::Internal},
                    ForwardModes::notConnectedInternal},
        ForwardRow {{ForwardMode::NotConnected, ForwardCalls::External},
                    ForwardModes::notConnectedExternal},
    };

    bool has(const std::vector<const Leg *> &legs, std::initializer_list<LegState> states)
    {
        return std::any_of(legs.begin(), legs.end(), [&](const Leg *leg) {
            return std::find(states.begin(), states.end(), leg->state) != states.end();
        });
    }

    bool isOffHook(const std::vector<const Leg *> &legs)
    {
        return has(legs,
                   {LegState::Connected, LegState::Dialing, LegState::Busy, LegState::Waiting});
    }

    /// Lower-case letters and digits, everything else a dot: for mail addresses.
    QString slug(const QString &name)
    {
        QString text;
        for (const QChar c : name.toLower()) {
            if (c.unicode() < 0x80 && c.isLetterOrNumber())
                text += c;
            else if (!text.isEmpty() && !text.endsWith(u'.'))
                text += u'.';
        }
        if (text.endsWith(u'.'))
            text.chop(1);
        return text.isEmpty() ? QStringLiteral("mail") : text;
    }

    /// The texts have to stand in the order of their tags.
    class ContactWriter
    {
    public:
        void add(std::string_view name, const QString &text)
        {
            const auto &names = NetDatabaseContact::textNames;
            const auto position = std::find(names.begin(), names.end(), name) - names.begin();
            contact.texts.emplace_back(quint8(position), text);
        }
        NetDatabaseContact contact;
    };

    NetDatabaseContact colleague(const QString &number, const QString &name)
    {
        const auto blank = name.lastIndexOf(u' ');
        ContactWriter writer;
        writer.add("u8sEntryID", number);
        writer.add("u8sDisplayName", name);
        writer.add("u8sFirstName", name.left(std::max<qsizetype>(0, blank)));
        writer.add("u8sLastName", name.mid(blank + 1));
        writer.add("u8sCompany", QStringLiteral("Jackfield Example"));
        writer.add("u8sEMail", slug(name) + QStringLiteral("@jackfield.example"));
        writer.add("u8sPhoneBusiness", number);
        return writer.contact;
    }

    NetDatabaseContact company(const QString &number, const QString &name)
    {
        ContactWriter writer;
        writer.add("u8sEntryID", number);
        writer.add("u8sDisplayName", name);
        writer.add("u8sCompany", name);
        writer.add("u8sEMail", QStringLiteral("info@") + slug(name) + QStringLiteral(".example"));
        writer.add("u8sPhoneBusiness", number);
        return writer.contact;
    }

    qint64 connectedFeatures(const Exchange &exchange, const Leg &leg, bool another)
    {
        qint64 features = CallFeature::hold | CallFeature::dialDigits;
        features |= exchange.findCall(leg.call)->recording ? CallFeature::stopRecording
                                                           : CallFeature::startRecording;
        if (!exchange.isConference(leg.call))
            features |= CallFeature::blindTransfer;
        if (!another)
            features |= CallFeature::makeCall;
        return features;
    }

} // namespace

QString lineUri(const QString &extension)
{
    return QLatin1String(scheme) + extension + QStringLiteral("@sim");
}

QString numberIn(const QString &numberOrUri)
{
    if (!numberOrUri.startsWith(QLatin1String(scheme)))
        return numberOrUri;
    return numberOrUri.mid(qsizetype(std::size(scheme)) - 1).section(u'@', 0, 0);
}

QString extensionIn(const Exchange &exchange, const QString &numberOrUri)
{
    const QString number = numberIn(numberOrUri);
    if (exchange.findExtension(number))
        return number;
    const QString canonical = canonicalNumber(exchange.numbering(), number);
    const QString root = exchange.numbering().root;
    const QString inside = canonical.mid(root.size());
    const bool isInside =
        !root.isEmpty() && canonical.startsWith(root) && exchange.findExtension(inside);
    return isInside ? inside : QString();
}

QString internationalNumber(const Exchange &exchange, const QString &number)
{
    if (exchange.findExtension(number) || exchange.findQueue(number))
        return exchange.numbering().root + number;
    return canonicalNumber(exchange.numbering(), number);
}

std::optional<NetDatabaseContact> directoryContact(const Exchange &exchange, const Party &party,
                                                   bool inside)
{
    if (party.name.isEmpty())
        return std::nullopt;
    const QString number = internationalNumber(exchange, party.number);
    return inside ? colleague(number, party.name) : company(number, party.name);
}

CtiLineInfo lineInformation(const Exchange &exchange, const Extension &extension)
{
    CtiLineInfo info;
    info.openStatus = LineOpenStatus::usable;
    info.linePhoneNumber = lineUri(extension.number);
    info.descriptor = extension.name;
    info.phoneNumber = internationalNumber(exchange, extension.number);
    info.locationId = QStringLiteral("SIM");
    info.features = LineFeature::makeCall | LineFeature::doNotDisturb | LineFeature::pickup
        | LineFeature::hideCallerId | LineFeature::remoteOffice;
    for (const ForwardRow &row : forwardRows) {
        if (row.kind.mode != ForwardMode::Other)
            info.forwardFeaturesPbx |= row.mask;
    }
    return info;
}

std::vector<LineForward> forwardsOf(const Exchange &exchange, const Extension &extension)
{
    std::vector<LineForward> list;
    for (const Forward &forward : extension.forwards) {
        if (!takesNumber(forward.kind.mode))
            continue; // The protocol has no word for it.
        LineForward told;
        told.internalId = qint64(list.size()) + 1;
        told.controller = 1; // By the PBX.
        told.mode = maskOf(forward.kind);
        told.destination = internationalNumber(exchange, forward.to);
        if (forward.kind.mode == ForwardMode::NoAnswer
            || forward.kind.mode == ForwardMode::BusyNoAnswer)
            told.noAnswerTime =
                std::chrono::duration_cast<std::chrono::seconds>(extension.noAnswerDelay).count();
        list.push_back(told);
    }
    return list;
}

RemoteOfficeState remoteOfficeOf(const Extension &extension)
{
    return {{}, extension.remoteOffice.isEmpty() ? 0 : 1, extension.remoteOffice};
}

qint64 maskOf(const ForwardKind &kind)
{
    const auto row = std::find_if(forwardRows.begin(), forwardRows.end(),
                                  [&](const ForwardRow &each) { return each.kind == kind; });
    return row == forwardRows.end() ? 0 : row->mask;
}

std::optional<ForwardKind> forwardKindIn(qint64 mode, bool masks)
{
    constexpr qint64 lastOrdinal = 10;
    const bool isOrdinal = !masks && mode <= lastOrdinal;
    const auto row =
        std::find_if(forwardRows.begin(), forwardRows.end(), [&](const ForwardRow &each) {
            return mode != 0 && (isOrdinal ? each.ordinal : each.mask) == mode;
        });
    return row == forwardRows.end() ? std::nullopt : std::optional(row->kind);
}

qint64 callStateOf(const Exchange &exchange, const Leg &leg)
{
    switch (leg.state) {
    case LegState::Dialing:
        return has(exchange.legsOfCall(leg.call), {LegState::Ringing}) ? CallState::ringback
                                                                       : CallState::dialing;
    case LegState::Trying:
        return CallState::dialing;
    case LegState::Ringing:
        return CallState::offering;
    case LegState::Waiting:
        return CallState::ringback;
    case LegState::Connected:
        return exchange.isConference(leg.call) ? CallState::conferenced : CallState::connected;
    case LegState::Held:
        return CallState::hold;
    case LegState::Busy:
        return CallState::busy;
    }
    Q_UNREACHABLE();
}

qint64 callFeaturesOf(const Exchange &exchange, const Leg &leg)
{
    const auto legs = exchange.legsOf(leg.number);
    const bool held = has(legs, {LegState::Held});
    qint64 features = CallFeature::drop;
    if ((leg.state == LegState::Connected || leg.state == LegState::Held) && held
        && has(legs, {LegState::Connected}))
        features |= CallFeature::merge | CallFeature::swapHold | CallFeature::conference;
    if (leg.state == LegState::Ringing)
        features |= CallFeature::answer | CallFeature::redirect | CallFeature::canBePickedUp;
    else if (leg.state == LegState::Connected)
        features |= connectedFeatures(exchange, leg, held);
    else if (leg.state == LegState::Held && !isOffHook(legs))
        features |= CallFeature::unhold;
    else if (leg.state == LegState::Busy
             && exchange.findExtension(exchange.findCall(leg.call)->dialled))
        features |= CallFeature::completeCall;
    return features;
}

qint64 disconnectedReasonOf(Cause cause, qint64 state, bool byOwner)
{
    switch (cause) {
    case Cause::Busy:
        return DisconnectedReason::busy;
    case Cause::NoAnswer:
        return DisconnectedReason::notAnswered;
    case Cause::PickedUp:
        return byOwner ? DisconnectedReason::takenByOwner : DisconnectedReason::takenByUnknown;
    case Cause::Normal:
        return state == CallState::offering ? DisconnectedReason::notAnswered
                                            : DisconnectedReason::normal;
    case Cause::Rejected:
        return state == CallState::busy ? DisconnectedReason::busy : DisconnectedReason::normal;
    case Cause::InvalidNumber:
    case Cause::Merged:
        return DisconnectedReason::normal;
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield::Simulator
