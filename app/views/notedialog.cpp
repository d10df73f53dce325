// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/notedialog.h"

#include "app/look/wrappedlabel.h"
#include "app/models/journalwords.h"
#include "app/models/wording.h"
#include "app/views/entrywords.h"
#include "app/views/plaintextlabel.h"
#include "core/journal/journal.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Jackfield {

NoteDialog::NoteDialog(const UiContext &context, const QString &entry, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(entry)
    , m_who(new PlainTextLabel(Tone::Text, this))
    , m_edit(new QPlainTextEdit(this))
    , m_words(new WrappedLabel(Tone::Warning, this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Note"));
    m_who->setWeight(1.1, true);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setPlaceholderText(tr("What is to be remembered of this call"));
    m_edit->setTabChangesFocus(true);
    m_edit->setEnabled(false);
    m_save->setEnabled(false);
    m_save->setToolTip(tr("Keeps the note in the journal (Ctrl+Enter)."));
    m_words->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_who);
    column->addWidget(m_edit, 1);
    column->addWidget(m_words);
    column->addLayout(buttons);
    resize(380, 220);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteDialog::limit);
    connect(m_save, &QPushButton::clicked, this, &NoteDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(enter, &QShortcut::activated, m_save, &QPushButton::click);
    }
    context.journal.entry(entry).then(
        this, [this](const Result<std::optional<JournalEntry>> &found) { take(found); });
}

NoteDialog::~NoteDialog() = default;

void NoteDialog::take(const Result<std::optional<JournalEntry>> &entry)
{
    if (!entry || !*entry) {
        m_words->setText(entryMissing(entry));
        m_words->show();
        return;
    }
    m_who->setPlainText(entryTitle(m_context, **entry));
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(Wording::plainLines((*entry)->note, longestNote));
    m_shown = m_edit->toPlainText();
    m_edit->setEnabled(true);
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
    m_save->setEnabled(true);
}

void NoteDialog::limit()
{
    const bool isLong = m_edit->toPlainText().size() > longestNote;
    m_save->setEnabled(!isLong);
    m_words->setText(
        isLong ? tr("A note has at most %1 characters: please shorten it.").arg(longestNote)
               : QString());
    m_words->setVisible(isLong);
}

/// What was only looked at stays as it is, to the last sign that cannot be shown.
void NoteDialog::save()
{
    if (const QString note = m_edit->toPlainText(); note != m_shown)
        m_context.journal.setNote(m_id, note.trimmed());
    accept();
}

} // namespace Jackfield
