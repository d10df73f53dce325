// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemdialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/systemeditor.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

SystemDialog::SystemDialog(const SystemTools &tools, const SystemId &id, QWidget *parent)
    : QDialog(parent)
    , m_editor(new SystemEditor(tools, id, this))
    , m_problem(makePlainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(id.isEmpty() ? tr("Add a phone system") : tr("Phone system"));
    build();
    QPushButton *save = m_buttons->button(QDialogButtonBox::Save);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SystemDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SystemDialog::reject);
    connect(m_editor, &SystemEditor::problem, this, &SystemDialog::showProblem);
    connect(m_editor, &SystemEditor::saving, save, &QWidget::setDisabled);
    connect(m_editor, &SystemEditor::saved, this,
            [this](const SystemId &, const QString &note) { saved(note); });
    connect(m_editor, &SystemEditor::choosing, m_buttons, &QWidget::setHidden);
    connect(m_editor, &SystemEditor::grown, this, [this] {
        QTimer::singleShot(0, this, &SystemDialog::makeRoom); // New rows are shown later.
    });
    resize(560, 0);
    makeRoom();
    m_editor->begin();
}

/// For all that is shown, as far as the screen has it; never less than there was.
void SystemDialog::makeRoom()
{
    const QSize room = screen()->availableSize() - QSize(20, 60); // Its frame takes some.
    const int wanted = sizeHint().height() + m_editor->missingHeight();
    resize(QSize(width(), std::max(height(), wanted)).boundedTo(room));
}

void SystemDialog::build()
{
    m_problem->setAccessibleName(tr("What is wrong"));
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->hide();
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_editor, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
}

void SystemDialog::accept()
{
    m_editor->save();
}

void SystemDialog::saved(const QString &note)
{
    if (note.isEmpty())
        return QDialog::accept();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    showProblem(note);
}

QString SystemDialog::problem() const
{
    return m_problem->text();
}

void SystemDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setMinimumHeight(problem.isEmpty() ? 0 : m_problem->heightForWidth(width() - 32));
}

} // namespace Jackfield
