// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/extensionimport.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/plainpane.h"
#include "app/gates/extensiontable.h"
#include "core/base/redact.h"
#include "core/settings/settingsfile.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Jackfield {

namespace {

    /// Who owns the file does not matter here: a person looks at what comes in.
    ExtensionTable tableIn(const QString &path)
    {
        const SettingsFile file = SettingsFile::read(path);
        if (file.state == SettingsFile::State::Read)
            return extensionTable(parseIni(file.bytes));
        return {{},
                {{0,
                  file.problem.isEmpty() ? ExtensionImport::tr("The file is not there.")
                                         : file.problem}}};
    }

    QString inLines(const QList<IniNotice> &notices)
    {
        QStringList lines;
        for (const IniNotice &notice : notices)
            lines.append(notice.line > 0
                             ? ExtensionImport::tr("Line %1: %2")
                                   .arg(QString::number(notice.line), oneLine(notice.text, 300))
                             : oneLine(notice.text, 300));
        return lines.join(u'\n');
    }

} // namespace

ExtensionImport::ExtensionImport(const QString &path, const QVariantMap &present, QWidget *parent)
    : QDialog(parent)
    , m_rows(new QTableWidget(0, 3, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import extensions"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        makePlainLabel(tr("From “%1”").arg(oneLine(QFileInfo(path).fileName(), 100)), this));
    build(tableIn(path), present);
    resize(460, 420);
}

void ExtensionImport::build(const ExtensionTable &table, const QVariantMap &present)
{
    m_rows->setAccessibleName(tr("What stands in the file"));
    m_rows->setHorizontalHeaderLabels({tr("Address"), tr("Extension"), tr("In the table")});
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_rows->verticalHeader()->hide();
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (auto it = table.extensions.cbegin(); it != table.extensions.cend(); ++it) {
        const QString now = present.value(it.key()).toString();
        if (now != *it)
            m_news.insert(it.key(), *it);
        addRow(it.key(), *it,
               now.isEmpty()    ? tr("new")
                   : now == *it ? tr("the same")
                                : tr("instead of %1").arg(now));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *take = buttons->addButton(tr("Take into the table"), QDialogButtonBox::AcceptRole);
    take->setEnabled(!m_news.isEmpty());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT taken(m_news);
        accept();
    });
    layout()->addWidget(m_rows);
    if (!table.notices.isEmpty()) {
        layout()->addWidget(makePlainLabel(tr("Not taken:"), this));
        auto *notices = makePlainPane(tr("Lines that are not taken"), 4, this);
        notices->setPlainText(inLines(table.notices));
        layout()->addWidget(notices);
    }
    if (m_news.isEmpty())
        layout()->addWidget(makePlainLabel(tr("There is nothing new in this file."), this));
    layout()->addWidget(buttons);
}

void ExtensionImport::addRow(const QString &address, const QString &extension,
                             const QString &effect)
{
    const int row = m_rows->rowCount();
    m_rows->insertRow(row);
    m_rows->setItem(row, 0, new QTableWidgetItem(address));
    m_rows->setItem(row, 1, new QTableWidgetItem(extension));
    m_rows->setItem(row, 2, new QTableWidgetItem(effect));
}

} // namespace Jackfield
