// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/tapimaster/textcommand.h"

#include <QHash>
#include <QTcpServer>
#include <QUdpSocket>

#include <map>

namespace Jackfield::Simulator {

class CtiFolder;
class Exchange;

struct TapiMasterOptions
{
    /// What HTTP gets (protocols.md 1.4). Raw TCP gets nothing but with Verbose.
    enum class Profile {
        Quiet, ///< The connection closes without a byte.
        Http200, ///< 200 with the body "OK", whatever became of the order.
        Http204, ///< 204, so that a browser keeps its page.
        Verbose, ///< Our own invention: "OK MakeCall" or "ERR busy", on raw TCP too.
    };
    Profile profile = Profile::Http200;
    QHash<QString, QString> ownExtensions; ///< Address to extension, for NNNNN (FCTIIPEX.INI).
    QString folder; ///< Watched for .CTI files; empty: none.
    bool processStale = false; ///< Run files that are older than 60 s at the start, too.
};
std::optional<TapiMasterOptions::Profile> profileFrom(const QString &name); ///< "http200", …

/// TAPIMaster's IP interface: text commands by TCP, UDP, HTTP on the TCP port, and .CTI files.
class TapiMasterEndpoint final : public Endpoint
{
    Q_OBJECT
public:
    /// `exchange` must outlive the endpoint.
    TapiMasterEndpoint(Exchange &exchange, TapiMasterOptions options, QObject *parent = nullptr);
    ~TapiMasterEndpoint() override;
    QString name() const override { return QStringLiteral("tapimaster"); }
    /// TCP and UDP on the same number.
    /// Looks for .CTI files from now on, when a folder is set.
    void watchFolder();
    const TapiMasterOptions &options() const { return m_options; }
    Clock &clock() const;

    // For its connections and its folder.
    /// Does what the command says (protocols.md 1.2, 1.6) and tells the journal. `text` is what it
    /// came in; `peer` is empty when there is no address (files).
    Result<Unit> execute(const TapiMaster::TextCommand &command, const QString &peer,
                         const QByteArray &text);

private:
    Result<quint16> openSockets(quint16 port) override;
    void closeSockets() override;
    void acceptConnections();
    void readDatagrams();
    void runDatagram(const QByteArray &bytes, const QString &peer);
    Result<Unit> order(const TapiMaster::TextCommand &command, const QString &peer);

    Exchange &m_exchange;
    const TapiMasterOptions m_options;
    QTcpServer m_server;
    QUdpSocket m_datagrams;
    std::unique_ptr<CtiFolder> m_folder;
    std::map<int, std::unique_ptr<Alarm>> m_delayed;
    int m_lastDelayed = 0;
};

} // namespace Jackfield::Simulator
