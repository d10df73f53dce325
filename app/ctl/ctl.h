// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verbs.h"
#include "app/inbound/controlclient.h"

#include <QFile>
#include <QTextStream>

namespace Jackfield {

/// One run of `jackfieldctl`.
class Ctl : public QObject
{
    Q_OBJECT
public:
    struct Streams
    {
        QIODevice &in;
        QTextStream out;
        QTextStream err;
    };
    /// Both must outlive this.
    Ctl(Clock &clock, Streams &streams, QObject *parent = nullptr);
    ~Ctl() override;

    /// Once. arguments: without the program's name. Answers with finished(), possibly before it
    /// returns.
    void run(const QStringList &arguments);

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Globals
    {
        QString profile; ///< Null: the standard one.
        bool json = false;
        bool help = false;
        bool version = false;
    };
    tl::expected<Globals, QString> takeGlobals(QStringList &arguments) const;
    void runVerb(const Verb &verb, const QStringList &arguments, const Globals &globals);
    void runRemote(const Verb &verb, const RemoteVerb &remote, const VerbArguments &arguments,
                   const Globals &globals);
    void ask(const Verb &verb, const RemoteVerb &remote, const QJsonObject &params);
    void take(const Verb &verb, const RemoteVerb &remote, const QJsonObject &params,
              const ControlClient::Answer &answer);
    bool openRecord(const QString &path);
    bool cannotRecord(); ///< Says why; false.
    bool print(const RemoteVerb &remote, const QJsonValue &answer); ///< False: cannotRecord().
    int startWith(const QString &link, const QString &profile);
    int report(const RemoteVerb &remote, const ControlClient::Failure &failure);
    void usageError(const QString &text, const QString &usage);
    QString help() const;

    Clock &m_clock;
    Streams &m_streams;
    Globals m_globals;
    VerbArguments m_arguments;
    QFile m_record; ///< What --record names; closed: nothing.
    std::unique_ptr<Alarm> m_next;
    std::unique_ptr<ControlClient> m_client;
};

} // namespace Jackfield
