// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/forwardrow.h"

#include "app/look/iconlabel.h"
#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Jackfield {

static QString asHeading(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

ForwardRow::ForwardRow(const ForwardKind &kind, QGridLayout *grid, int row, QWidget *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_icon(new IconLabel(16, parent))
    , m_when(new PlainTextLabel(Tone::Text, parent))
    , m_state(new PlainTextLabel(Tone::Muted, parent))
    , m_to(new QLineEdit(parent))
    , m_set(new QPushButton(parent))
    , m_stop(new QPushButton(tr("Stop"), parent))
{
    const QString when = Wording::forwardKind(kind);
    m_when->setPlainText(asHeading(Wording::forwardMode(kind.mode)));
    m_when->setNeverCut(true);
    m_state->setNeverCut(true);
    m_to->setMaxLength(128);
    m_to->setMinimumWidth(m_to->fontMetrics().averageCharWidth() * 17);
    m_to->setPlaceholderText(tr("Number"));
    m_to->setAccessibleName(tr("Number calls go to %1").arg(when));
    m_stop->setAccessibleName(tr("Stop the forward %1").arg(when));
    m_stop->setAutoDefault(false);
    m_set->setAutoDefault(false);
    QWidget *const parts[columns] = {m_icon, m_when, m_state, m_to, m_set, m_stop};
    for (int column = 0; column < columns; ++column)
        grid->addWidget(parts[column], row, column);
    const auto accept = [this] {
        if (m_set->isEnabled())
            Q_EMIT setWanted(m_to->text().trimmed());
    };
    connect(m_to, &QLineEdit::textChanged, this, &ForwardRow::refreshButtons);
    connect(m_to, &QLineEdit::returnPressed, this, accept);
    connect(m_set, &QPushButton::clicked, this, accept);
    connect(m_stop, &QPushButton::clicked, this, &ForwardRow::clearWanted);
}

void ForwardRow::show(const ForwardChoice &choice, const QString &why)
{
    const bool isTyped = m_to->text() != oneLine(m_shown.to, 128);
    m_shown = choice;
    m_why = why;
    const bool on = choice.isOn;
    m_icon->setIcon(QStringLiteral("forward"), on ? Tone::Warning : Tone::Muted);
    m_state->setPlainText(on ? tr("on") : choice.isKnown ? tr("off") : tr("not known"));
    m_state->setTone(on ? Tone::Warning : Tone::Muted);
    m_state->setAccessibleName(
        tr("Forward %1: %2").arg(Wording::forwardKind(m_kind), m_state->text()));
    if (!isTyped) {
        m_to->setText(oneLine(choice.to, 128));
        m_to->setCursorPosition(0);
    }
    m_to->setReadOnly(!choice.canBeSet);
    m_to->setFrame(choice.canBeSet);
    QPalette colours;
    if (!choice.canBeSet)
        colours.setColor(QPalette::Base, Qt::transparent); // Words, not a field.
    m_to->setPalette(colours);
    m_to->setToolTip(choice.canBeSet
                         ? QString()
                         : tr("The phone system tells of this forward, but does not let "
                              "it be set from here."));
    m_to->setVisible(takesNumber(m_kind.mode));
    m_set->setVisible(choice.canBeSet);
    m_stop->setVisible(choice.canBeSet);
    nameButton(on);
    refreshButtons();
}

void ForwardRow::nameButton(bool on)
{
    const QString when = Wording::forwardKind(m_kind);
    if (!takesNumber(m_kind.mode)) {
        m_set->setText(tr("Switch on"));
        m_set->setAccessibleName(tr("Switch on the forward %1").arg(when));
        return;
    }
    m_set->setText(on ? tr("Change") : tr("Set"));
    m_set->setAccessibleName(
        (on ? tr("Change the forward %1") : tr("Set the forward %1")).arg(when));
}

void ForwardRow::refreshButtons()
{
    const QString to = m_to->text().trimmed();
    const bool mayBeEmpty = m_shown.keepsNumber || !takesNumber(m_kind.mode);
    const bool isNew =
        to.isEmpty() && mayBeEmpty ? !m_shown.isOn : !to.isEmpty() && to != m_shown.to;
    m_set->setEnabled(m_why.isEmpty() && isNew);
    m_stop->setEnabled(m_why.isEmpty() && (m_shown.isOn || !m_shown.isKnown));
    setPlainToolTip(m_set, m_why);
    setPlainToolTip(m_stop, m_why);
}

void ForwardRow::takeKeyboard()
{
    if (!takesNumber(m_kind.mode)) {
        (m_set->isEnabled() ? m_set : m_stop)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_to->setFocus(Qt::OtherFocusReason);
    m_to->selectAll();
}

} // namespace Jackfield
