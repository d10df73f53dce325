// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemsaver.h"

#include "app/dialogs/nestedvalues.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"

#include <QSet>

namespace Jackfield {

QVariantMap changesOf(const SystemSaver::Wish &wish)
{
    const SystemConfig &before = wish.before;
    const SystemConfig &now = wish.now.config;
    const bool isNew = before.id.isEmpty();
    QVariantMap changes;
    const auto note = [&](const QString &key, const QVariant &was, const QVariant &is) {
        if (was != is)
            changes.insert(QStringLiteral("system.%1.%2").arg(now.id.value, key), is);
    };
    note(QStringLiteral("kind"), isNew ? QVariant() : before.kind, now.kind);
    note(QStringLiteral("label"), isNew ? QVariant() : before.label, now.label);
    note(QStringLiteral("lines"), isNew ? QVariant() : before.lines, now.lines);

    QVariantMap values = before.values;
    QSet<QString> touched;
    for (const QString &key : wish.keys) {
        removeNestedValue(values, key);
        touched.insert(key.section(u'.', 0, 0));
    }
    values = mergedValues(values, now.values);
    for (auto it = now.values.keyBegin(); it != now.values.keyEnd(); ++it)
        touched.insert(*it);
    for (const QString &key : touched)
        note(key, before.values.value(key), values.value(key));
    return changes;
}

SystemSaver::SystemSaver(const SystemTools &tools, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
{ }

SystemSaver::~SystemSaver()
{
    for (const SecretId &id : m_begun)
        (void)m_tools.secrets.remove(id); // Nobody is there to be told what comes of it.
}

QString SystemSaver::sessionNote()
{
    return tr("Saved. The password is kept until Jackfield ends: there is no keychain.");
}

void SystemSaver::save(const Wish &wish)
{
    Q_ASSERT(!m_isSaving);
    m_isSaving = true;
    m_written = wish.now.secrets.values();
    m_wish = wish;
    writeNext();
}

/// A secret that was written is not written again when the next one fails and the user saves once
/// more: the form does not hold it any longer.
void SystemSaver::writeNext()
{
    QMap<QString, QString> &left = m_wish.now.secrets;
    if (left.isEmpty())
        return removeNext();
    const SecretId id {m_wish.now.config.id, left.firstKey()};
    const QString secret = left.take(id.name);
    if (m_wish.before.id.isEmpty() && !m_begun.contains(id))
        m_begun.append(id);
    m_tools.secrets.write(id, secret)
        .then(this, [this, id](const Result<SecretStore::Keeper> &kept) {
            if (!kept)
                return fail(tr("The password could not be kept, so nothing was saved. %1")
                                .arg(oneLine(kept.error().detail)));
            m_hasWritten = true;
            Q_EMIT written(id.name, *kept);
            writeNext();
        });
}

void SystemSaver::removeNext()
{
    if (m_wish.stale.isEmpty())
        return saveSettings();
    m_tools.secrets.remove({m_wish.now.config.id, m_wish.stale.takeFirst()})
        .then(this, [this](const Result<Unit> &removed) {
            if (!removed)
                return fail(tr("The password for the former server could not be forgotten, so "
                               "nothing was saved. %1")
                                .arg(oneLine(removed.error().detail)));
            removeNext();
        });
}

void SystemSaver::saveSettings()
{
    const QVariantMap changes = changesOf(m_wish);
    if (!changes.isEmpty()) {
        if (const Result<Unit> done = m_tools.settings.save(changes, m_written); !done)
            return fail(tr("This could not be saved. %1").arg(done.error().detail));
    } else if (m_hasWritten && m_tools.reconnect) {
        m_tools.reconnect(m_wish.now.config.id);
    }
    m_hasWritten = false;
    m_isSaving = false;
    m_written.clear();
    m_begun.clear();
    Q_EMIT saved();
}

void SystemSaver::fail(const QString &problem)
{
    m_isSaving = false;
    m_written.clear();
    Q_EMIT failed(problem);
}

} // namespace Jackfield
