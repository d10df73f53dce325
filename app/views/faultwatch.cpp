// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/faultwatch.h"

#include "app/dialogs/desktools.h"
#include "app/gates/gatestatus.h"
#include "app/secrets/secretquestions.h"
#include "app/views/ownlines.h"
#include "core/phone/dialer.h"
#include "core/phone/switchboard.h"
#include "core/settings/settingsstore.h"

namespace Jackfield {

static const auto journalPart = QStringLiteral("journal");

FaultWatch::FaultWatch(const UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(context.store, context.contacts, context.clock,
              [this] { return ownLines(m_context); })
{
    connect(&m_context.gates, &GateStatus::changed, this, &FaultWatch::readParts);
    connect(&m_context.settings, &SettingsStore::changed, this, &FaultWatch::readParts);
    connect(&m_context.dialer, &Dialer::pausedChanged, &m_model, &FaultModel::setPaused);
    if (m_context.secretQuestions)
        connect(m_context.secretQuestions, &SecretQuestions::changed, this,
                &FaultWatch::remediesChanged);
    readParts();
    m_model.setPaused(m_context.dialer.isPaused());
}

bool FaultWatch::isPart(const QString &door)
{
    static const QStringList parts {
        QStringLiteral("server"), QStringLiteral("folder"),   journalPart,
        QStringLiteral("queues"), QStringLiteral("contacts"), QStringLiteral("keychain")};
    return parts.contains(door);
}

void FaultWatch::readParts()
{
    QMap<QString, QStringList> problems;
    const auto &reports = m_context.gates.reports();
    for (auto report = reports.cbegin(); report != reports.cend(); ++report)
        if (isPart(report.key()) && !report->problems.isEmpty())
            problems.insert(report.key(), report->problems);
    m_model.setParts(problems, canReopenJournal() ? QStringList {journalPart} : QStringList());
}

bool FaultWatch::canReopenJournal() const
{
    return m_context.deskTools && m_context.deskTools->reopenJournal
        && m_context.settings.settings().journal.database == JournalSettings::Database::PostgreSql;
}

void FaultWatch::tryNow(const Fault &fault)
{
    if (fault.kind == Fault::Kind::System)
        m_context.switchboard.tryNow({fault.subject});
    else if (fault.kind == Fault::Kind::Contacts)
        m_context.contacts.reload(fault.subject);
    else if (fault.kind == Fault::Kind::Part && fault.subject == journalPart && canReopenJournal())
        m_context.deskTools->reopenJournal();
}

/// A try changes the rows.
void FaultWatch::tryAll()
{
    QList<Fault> faults;
    for (int row = 0; row < m_model.rowCount(); ++row)
        faults.append(m_model.row(row));
    for (const Fault &fault : std::as_const(faults))
        tryNow(fault);
}

/// Whose password, as SecretId::system has it.
static SystemId secretOwner(const Fault &fault)
{
    return {fault.kind == Fault::Kind::Contacts ? QStringLiteral("contacts-") + fault.subject
                                                : fault.subject};
}

bool FaultWatch::needsSecret(const Fault &fault) const
{
    return m_context.secretQuestions && m_context.secretQuestions->canAsk(secretOwner(fault));
}

QString FaultWatch::remedyText(const Fault &fault) const
{
    if (needsSecret(fault))
        return tr("Enter pass&word …");
    switch (fault.kind) {
    case Fault::Kind::System:
        return tr("&Set up …");
    case Fault::Kind::Contacts:
    case Fault::Kind::Part:
        return tr("Se&ttings");
    case Fault::Kind::Paused:
        return tr("&Resume");
    }
    Q_UNREACHABLE();
}

void FaultWatch::remedy(const Fault &fault)
{
    if (needsSecret(fault))
        return m_context.secretQuestions->ask(secretOwner(fault));
    switch (fault.kind) {
    case Fault::Kind::System:
        Q_EMIT systemWanted({fault.subject});
        break;
    case Fault::Kind::Contacts:
        Q_EMIT doorWanted(QStringLiteral("contacts"));
        break;
    case Fault::Kind::Part:
        Q_EMIT doorWanted(fault.subject);
        break;
    case Fault::Kind::Paused:
        m_context.dialer.setPaused(false);
        break;
    }
}

} // namespace Jackfield
