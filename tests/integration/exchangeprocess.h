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
    /// With the files in a folder of its own: `scenario` and, behind its line in the configuration,
    /// `config` (TOML). portBase 0: any free ports. False: it did not come up; error() says why.
    bool start(const QByteArray &scenario, const QByteArray &config = {}, int portBase = 0);
    void stop(); ///< As if its computer lost power: nothing is said to anybody.
    quint16 port(const char *endpoint) const;
    /// The result, or {"error": …}.
    QJsonValue ask(const char *method, const QJsonObject &params = {});
    /// A TAPIMaster command for any extension, such as "Answer 101"; false: refused.
    bool order(const QString &text);
    QByteArray error() const { return m_error; }
    /// Every line it has printed so far.
    QList<QJsonObject> lines();

private:
    QString write(const char *name, const QByteArray &text) const;

    QTemporaryDir m_folder;
    QProcess m_program;
    QTcpSocket m_control;
    QList<QJsonObject> m_lines;
    QJsonObject m_ports;
    QByteArray m_error;
    int m_lastId = 0;
};

} // namespace Jackfield
