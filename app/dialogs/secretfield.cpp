// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/secretfield.h"

#include "app/dialogs/secretline.h"
#include "core/base/redact.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Jackfield {

SecretField::SecretField(SecretStore &store, const SecretId &id, const QString &label,
                         QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_id(id)
    , m_line(new SecretLine(this))
    , m_show(m_line->makeShowButton(label, this))
    , m_forget(new QPushButton(tr("Forget"), this))
{
    build(label);
    look();
}

void SecretField::build(const QString &label)
{
    m_line->setAccessibleName(label);
    m_forget->setAccessibleName(tr("Forget: %1").arg(label));
    m_forget->setToolTip(tr("Takes it out of the keychain at once"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    m_forget->setAutoDefault(false);
    row->addWidget(m_show);
    row->addWidget(m_forget);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_forget, &QPushButton::clicked, this, &SecretField::forget);
}

QString SecretField::typed() const
{
    return m_line->text();
}

void SecretField::look()
{
    showState(tr("none yet"), false);
    if (m_id.system.isEmpty())
        return;
    if (m_store.isFromEnvironment(m_id)) {
        showState(tr("from the environment"), false);
        m_line->setEnabled(false); // Nothing typed here would count.
        m_show->setEnabled(false);
        return;
    }
    showState(tr("asking the keychain …"), false);
    m_store.read(m_id).then(this, [this](const Result<QString> &secret) {
        if (secret)
            showState(tr("one is kept; what you type replaces it"), true);
        else if (secret.error().code == Error::Code::NotPossible)
            showState(tr("none yet"), false);
        else
            showState(tr("the keychain does not say: %1").arg(oneLine(secret.error().detail)),
                      true);
    });
}

void SecretField::showState(const QString &words, bool isKept)
{
    m_line->setPlaceholderText(words);
    m_line->setAccessibleDescription(words);
    m_line->setToolTip(words);
    m_forget->setEnabled(true);
    m_forget->setVisible(isKept); // Else the words need its room.
}

void SecretField::showKept(const SystemId &system, SecretStore::Keeper keeper)
{
    m_id.system = system;
    m_line->setText({}); // And with it what could be undone.
    m_show->setChecked(false);
    showState(keeper == SecretStore::Keeper::Keychain
                  ? tr("kept in the keychain")
                  : tr("kept until Jackfield ends: there is no keychain"),
              true);
}

void SecretField::forget()
{
    m_forget->setEnabled(false);
    m_store.remove(m_id).then(this, [this](const Result<Unit> &removed) {
        if (removed)
            return showState(tr("none yet"), false);
        m_forget->setEnabled(true);
        Q_EMIT failed(tr("It could not be forgotten. %1").arg(oneLine(removed.error().detail)));
    });
}

} // namespace Jackfield
