// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/speeddialdialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/views/plaintextlabel.h"
#include "app/views/quickdials.h"
#include "core/base/redact.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Jackfield {

static constexpr qsizetype longest = 64;

/// "Mia Muster, 089 123", or one of them.
static QString inWords(const QString &name, const QString &number)
{
    QStringList parts {oneLine(name, longest), isolated(oneLine(number, longest))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The one it has already, else the first that is free.
static int firstSlot(const QuickDials &quickDials, const QString &number)
{
    for (const QuickDials::SpeedDial &each : quickDials.speedDials())
        if (each.number == number)
            return each.slot;
    for (int slot = 1; slot <= QuickDials::mostSpeedDials; ++slot)
        if (quickDials.speedDial(slot).isEmpty())
            return slot;
    return 1;
}

SpeedDialDialog::SpeedDialDialog(QuickDials &quickDials, const QString &name, const QString &number,
                                 QWidget *parent)
    : QDialog(parent)
    , m_quickDials(quickDials)
    , m_number(number)
    , m_slot(new QSpinBox(this))
    , m_now(makePlainLabel({}, this))
    , m_problem(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Speed dial"));
    m_slot->setRange(1, QuickDials::mostSpeedDials);
    m_slot->setAccessibleName(tr("Speed dial"));
    m_slot->setValue(firstSlot(quickDials, number));
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("Number"), makePlainLabel(inWords(name, number), this));
    form->addRow(tr("Speed dial"), m_slot);
    form->addRow(tr("Now"), m_now);
    auto *help = makePlainLabel(
        tr("1 to 9 are dialled with Alt and the digit; the others when their digits are typed into "
           "the dial field and the first line of its list is chosen."),
        this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_free = buttons->addButton(tr("Set free"), QDialogButtonBox::DestructiveRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    for (QWidget *part : std::initializer_list<QWidget *> {help, m_problem, buttons})
        column->addWidget(part);
    connect(buttons, &QDialogButtonBox::accepted, this, &SpeedDialDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_free, &QPushButton::clicked, this, &SpeedDialDialog::free);
    connect(m_slot, &QSpinBox::valueChanged, this, &SpeedDialDialog::showSlot);
    connect(&quickDials, &QuickDials::changed, this, &SpeedDialDialog::showSlot);
    showSlot();
}

void SpeedDialDialog::showSlot()
{
    const QString number = m_quickDials.speedDial(m_slot->value());
    m_now->setText(number.isEmpty() ? tr("free") : inWords(m_quickDials.nameOf(number), number));
    m_free->setEnabled(!number.isEmpty());
}

bool SpeedDialDialog::save(const QString &number)
{
    const Result<Unit> saved = m_quickDials.setSpeedDial(m_slot->value(), number);
    if (!saved) {
        m_problem->setText(tr("This could not be saved. %1").arg(saved.error().detail));
        m_problem->show();
    }
    return saved.has_value();
}

void SpeedDialDialog::accept()
{
    if (save(m_number))
        QDialog::accept();
}

void SpeedDialDialog::free()
{
    save({});
}

} // namespace Jackfield
