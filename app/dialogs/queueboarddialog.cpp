// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/queueboarddialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "app/dialogs/valueeditor.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace Jackfield {

QueueBoardDialog::QueueBoardDialog(SettingsStore &store, const QString &queue, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_queue(queue)
    , m_form(new SettingForm(store, this))
    , m_problem(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Limits and sound"));
    QLabel *name = makePlainLabel(tr("Queue %1").arg(oneLine(queue, 64)), this);
    QLabel *help = makePlainLabel(limitsHelp(), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *> {name, help, m_form, m_problem, buttons})
        column->addWidget(part);
    connect(buttons, &QDialogButtonBox::accepted, this, &QueueBoardDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    addRows();
}

void QueueBoardDialog::addRows()
{
    if (!isQueueName(m_queue)) {
        m_problem->setText(
            tr("A queue of this name cannot have limits: rename it at the phone system."));
        m_problem->show();
        return;
    }
    addBoard(*m_form, m_store.settings(), m_queue);
}

void QueueBoardDialog::addBoard(SettingForm &form, const Settings &settings, const QString &queue)
{
    const auto keyOf = [&](const QString &last) {
        return QStringLiteral("wallboard.") + queue + u'.' + last;
    };
    const auto addLimit = [&](const QString &last, const QString &words) {
        const SettingKey *row = findSetting(keyOf(last));
        form.add(keyOf(last), words, settings,
                 ValueEditor::forOptionalNumber(row->minimum, row->maximum, tr("never"), &form));
    };
    const auto addLimits = [&](const QString &metric, const QString &label) {
        addLimit(metric + QStringLiteral(".amber"), tr("%1: amber", "a figure").arg(label));
        addLimit(metric + QStringLiteral(".red"), tr("%1: red", "a figure").arg(label));
    };
    addLimits(QStringLiteral("waiting"), tr("Waiting"));
    addLimits(QStringLiteral("longest_wait"), tr("Longest wait, seconds"));
    addLimits(QStringLiteral("average_wait"), tr("Average wait, seconds"));
    addLimits(QStringLiteral("abandoned"), tr("Abandoned"));
    addLimits(QStringLiteral("service_level"), tr("Service level, per cent"));
    form.add(keyOf(QStringLiteral("sound")), tr("Sound"), settings,
             {{QStringLiteral("off"), tr("Off")},
              {QStringLiteral("red"), tr("At red")},
              {QStringLiteral("amber"), tr("At amber and red")}});
    form.add(keyOf(QStringLiteral("repeat_seconds")), tr("Repeat after, seconds"), settings);
    form.add(keyOf(QStringLiteral("snooze_minutes")), tr("Snooze for, minutes"), settings);
}

QString QueueBoardDialog::limitsHelp()
{
    return tr("A figure is amber or red from its limit on; the service level below it.");
}

void QueueBoardDialog::accept()
{
    const QVariantMap wanted = m_form->changes();
    if (!wanted.isEmpty()) {
        if (const Result<Unit> saved = m_store.save(wanted); !saved) {
            m_problem->setText(tr("This could not be saved. %1").arg(saved.error().detail));
            m_problem->show();
            return;
        }
    }
    QDialog::accept();
}

} // namespace Jackfield
