// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/calldataeditor.h"

#include "app/dialogs/rowsfield.h"
#include "app/look/theme.h"
#include "app/look/wrappedlabel.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace Jackfield {

static constexpr int longestNote = 1000;

/// Fit for a field of one line.
static QString inOneLine(const QString &foreign)
{
    return oneLine(foreign, longestNote);
}

/// Entries without a value are those that were taken away.
static CallDataEditor::Data shownOf(const CallDataEditor::Data &data)
{
    CallDataEditor::Data shown;
    for (auto it = data.cbegin(); it != data.cend(); ++it)
        if (!it.value().isEmpty())
            shown.insert(inOneLine(it.key()), inOneLine(it.value()));
    return shown;
}

CallDataEditor::CallDataEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_rows(new RowsField({tr("Entry"), tr("Value")}, this))
    , m_conflict(new WrappedLabel(Tone::Warning, this))
    , m_takeTheirs(new QPushButton(tr("Show theirs"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setAccessibleName(tr("Note and data of the call"));
    m_edit->setMaxLength(longestNote);
    m_edit->setPlaceholderText(tr("Note"));
    m_edit->setAccessibleName(tr("Note"));
    m_rows->table()->setAccessibleName(tr("Data of the call"));
    m_takeTheirs->setToolTip(tr("Drops what you typed and shows what the phone system has."));
    m_takeTheirs->hide();
    m_conflict->hide();
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_takeTheirs);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_rows);
    column->addWidget(m_conflict);
    column->addLayout(buttons);
    connect(m_edit, &QLineEdit::textChanged, this, &CallDataEditor::refresh);
    connect(m_edit, &QLineEdit::returnPressed, this, &CallDataEditor::save);
    connect(m_rows, &RowsField::edited, this, &CallDataEditor::refresh);
    connect(m_rows, &RowsField::typing, this, &CallDataEditor::refresh);
    connect(m_save, &QPushButton::clicked, this, &CallDataEditor::save);
    connect(close, &QPushButton::clicked, this, &CallDataEditor::closeWanted);
    connect(m_takeTheirs, &QPushButton::clicked, this, [this] {
        adoptNote();
        adoptData();
        refresh();
    });
    refresh();
}

// --- What the system has and what is typed

bool CallDataEditor::noteIsChanged() const
{
    return m_edit->text() != m_shownNote;
}

CallDataEditor::Data CallDataEditor::typedData() const
{
    Data typed;
    for (const QStringList &row : m_rows->rows())
        if (!row.at(0).isEmpty() && !row.at(1).isEmpty())
            typed.insert(row.at(0), row.at(1));
    return typed;
}

CallDataEditor::Data CallDataEditor::changedData() const
{
    const Data typed = typedData();
    Data changed;
    for (auto it = typed.cbegin(); it != typed.cend(); ++it)
        if (m_shownData.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    for (auto it = m_shownData.cbegin(); it != m_shownData.cend(); ++it)
        if (!typed.contains(it.key()))
            changed.insert(it.key(), QString());
    return changed;
}

void CallDataEditor::adoptNote()
{
    m_adopting = true;
    m_shownNote = inOneLine(m_note);
    if (m_edit->text() != m_shownNote)
        m_edit->setText(m_shownNote);
    m_adopting = false;
}

void CallDataEditor::adoptData()
{
    m_adopting = true;
    m_shownData = shownOf(m_data);
    if (typedData() != m_shownData) {
        QList<QStringList> rows;
        for (auto it = m_shownData.cbegin(); it != m_shownData.cend(); ++it)
            rows.append({it.key(), it.value()});
        m_rows->setRows(rows);
        // On the value: what is typed at once should not rename the entry.
        if (!rows.isEmpty())
            m_rows->table()->setCurrentCell(0, 1);
    }
    m_adopting = false;
}

void CallDataEditor::setKnown(const QString &note, const Data &entries, const QString &why)
{
    m_why = why;
    m_note = note;
    m_data = entries;
    // What was typed may be what the system has by now: then it is saved.
    if (!noteIsChanged() || m_edit->text() == inOneLine(note))
        adoptNote();
    if (changedData().isEmpty() || typedData() == shownOf(entries))
        adoptData();
    refresh();
}

// --- What is shown

void CallDataEditor::tellConflict()
{
    QStringList words;
    if (const QString theirs = inOneLine(m_note); noteIsChanged() && theirs != m_shownNote)
        words << (theirs.isEmpty() ? tr("The note was deleted meanwhile.")
                                   : tr("The note is now: “%1”.").arg(oneLine(theirs)));
    if (!changedData().isEmpty() && shownOf(m_data) != m_shownData)
        words << tr("The data was changed meanwhile.");
    if (!words.isEmpty())
        words << tr("What you typed is not saved yet.");
    m_conflict->setText(words.join(u' '));
    m_conflict->setVisible(!words.isEmpty());
    m_takeTheirs->setVisible(!words.isEmpty());
}

void CallDataEditor::refresh()
{
    if (m_adopting)
        return;
    tellConflict();
    m_save->setEnabled(isChanged() && m_why.isEmpty());
    setPlainToolTip(m_save, m_why);
    m_edit->setVisible(!m_edit->isReadOnly() || !m_edit->text().isEmpty());
}

void CallDataEditor::save()
{
    if (!m_save->isEnabled())
        return;
    const Data entries = changedData();
    if (noteIsChanged())
        Q_EMIT noteSaveWanted(m_edit->text());
    if (!entries.isEmpty())
        Q_EMIT dataSaveWanted(entries);
}

void CallDataEditor::setTakesNotes(bool takes)
{
    m_edit->setReadOnly(!takes);
    QPalette muted;
    muted.setColor(QPalette::Text, toneColor(Tone::Muted, palette()));
    m_edit->setPalette(takes ? QPalette() : muted);
    m_edit->setToolTip(takes ? QString() : tr("The phone system takes no notes."));
    refresh();
}

void CallDataEditor::takeKeyboard()
{
    if (m_edit->isReadOnly())
        m_rows->table()->setFocus(Qt::OtherFocusReason);
    else
        m_edit->setFocus(Qt::OtherFocusReason);
}

void CallDataEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Jackfield
