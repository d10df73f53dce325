// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace Jackfield {

/// jackfield-exchange as a program, and a connection to its control port. Ends it.
class ExchangeProcess
{
public:
    ~ExchangeProcess();
    /// Returns when the control port is connected. False: it did not come up; error() says why.
    bool start(const QStringList &arguments);
    /// With `scenario` and, behind its line in the configuration, `config` (TOML). portBase 0: any
    /// free ports.
    bool start(const QByteArray &scenario, const QByteArray &config, int portBase);
    void stop(); ///< As if its computer lost power: nothing is said to anybody.
    quint16 port(const char *endpoint) const;
    /// The whole answer to a line that is sent as it stands; empty: none came.
    QJsonObject askRaw(const QByteArray &line);
    /// The whole answer, with "result" or "error".
    QJsonObject ask(const char *method, const QJsonObject &params = {});
    /// A TAPIMaster command for any extension, such as "Answer 101"; false: refused.
    bool order(const QString &text);
    QByteArray error() const { return m_error; }
    /// Every line it has printed since it was started.
    const QList<QJsonObject> &lines();
    /// A file in a folder that goes when this does; empty: could not be written.
    QString write(const QString &name, const QByteArray &text) const;

    QProcess program;
    QTcpSocket control;
    QTemporaryDir folder;

private:
    QList<QJsonObject> m_lines;
    QByteArray m_error;
    int m_lastId = 0;
};

} // namespace Jackfield
