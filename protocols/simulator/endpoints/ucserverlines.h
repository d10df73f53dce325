// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/simulator/endpoints/ucserverids.h"
#include "protocols/simulator/exchangetypes.h"
#include "protocols/ucserver/ctievents.h"
#include "protocols/ucserver/ctirequests.h"

#include <QObject>

#include <map>
#include <set>

namespace Jackfield::Simulator {

class Exchange;

/// The exchange's extensions as the lines and calls of a UCServer: names every call for as long as
/// it is on its line (4.2), and turns what changes into events (6.3). A conference is a controller
/// and its members on the line that joined it, and one call on the others.
class UcServerLines final : public QObject
{
    Q_OBJECT
public:
    /// An event but for the monitor's cross reference.
    using Event = std::variant<
        UcServer::CtiNotifyLineInfoChanged, UcServer::CtiNotifyLineDoNotDisturbChanged,
        UcServer::CtiNotifyLineForwardingChanged, UcServer::CtiNotifyLineCallInformationChanged,
        UcServer::CtiNotifyConferenceCreated, UcServer::CtiNotifyConferenceDestroyed,
        UcServer::CtiNotifyConferencePartyAdded, UcServer::CtiNotifyConferencePartyRemoved,
        UcServer::CtiNotifyLineCallFeaturesChanged, UcServer::CtiNotifyLineProjectSettingsChanged,
        UcServer::CtiNotifyLineRemoteOfficeChanged>;
    /// What a connection id stands for.
    struct Found
    {
        QString extension;
        int leg = 0; ///< The extension's.
        int member = 0; ///< Of a member of its conference: the other party's leg; 0: of a call.
    };

    /// All must outlive this.
    UcServerLines(Exchange &exchange, UcServerIds &ids, QObject *parent = nullptr);

    UcServer::CtiSnapshotPhoneLineResult snapshot(const QString &extension);
    UcServer::CtiLineInfo lineInfo(const QString &extension) const;
    std::optional<Found> find(const QString &connectionId) const; ///< Unset: no such call.
    QString connectionId(int leg); ///< Of a leg of an extension.
    /// A call, or a consultation while one is active; its connection id. Refused as the exchange
    /// does.
    Result<QString> makeCall(const QString &extension, const QString &number,
                             const std::optional<UcServer::NewCallParams> &params);

    // What only an administrator changes.
    void setOpenStatus(const QString &extension, qint64 status); ///< LineOpenStatus (4.3)
    void tellProjects(const QString &extension, const QString &location,
                      std::vector<UcServer::ProjectPinRule> projects);

Q_SIGNALS:
    void happened(const QString &extension,
                  const Jackfield::Simulator::UcServerLines::Event &event);

private:
    using Calls = std::vector<UcServer::CtiCallInformation>;
    struct Told ///< Of a line, last.
    {
        Calls calls;
        bool doNotDisturb = false;
        std::vector<UcServer::LineForward> forwards;
        UcServer::RemoteOfficeState remoteOffice;
    };
    struct Ended
    {
        Cause cause = Cause::Normal;
        bool byOthers = false;
    };

    Told present(const QString &extension);
    Calls calls(const QString &extension);
    void addConference(Calls &calls, const Leg &leg);
    UcServer::CtiCallInformation information(const Leg &leg);
    void fillParties(UcServer::CtiCallInformation &call, const Leg &leg);
    void fillParty(UcServer::CtiCallInformation &call, const Party &party, bool inside) const;
    QString memberId(const QString &extension, int party);

    void legEnded(const Leg &leg, Cause cause);
    void look(const QString &extension);
    void tellSettings(const QString &extension, const Told &before, const Told &now);
    void tellConference(const QString &extension, const Calls &before, const Calls &now);
    void tellCalls(const QString &extension, const Calls &before, const Calls &now);
    void tellEnd(const QString &extension, UcServer::CtiCallInformation call);
    void tellCall(const QString &extension, qint64 reason,
                  const UcServer::CtiCallInformation &call);
    void forget(const QString &extension);

    Exchange &m_exchange;
    UcServerIds &m_ids;
    std::map<int, QString> m_connections; ///< By leg.
    std::map<std::pair<QString, int>, QString> m_members; ///< By extension and the party's leg.
    std::map<QString, QString> m_controllers; ///< By extension.
    std::map<int, UcServer::NewCallParams> m_params; ///< By leg.
    std::map<int, QString> m_trackers; ///< By call.
    std::set<int> m_recorded; ///< Calls.
    /// While a call is made: the caller, and what its new leg gets.
    std::optional<std::pair<QString, UcServer::NewCallParams>> m_nextParams;
    std::map<QString, Ended> m_ended; ///< By connection id, until it is told.
    std::set<int> m_endingCalls;
    std::map<QString, qint64> m_openStatus;
    std::map<QString, Told> m_told;
};

} // namespace Jackfield::Simulator
