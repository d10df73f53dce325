// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/supportdialog.h"

#include "app/dialogs/plainlabel.h"
#include "core/base/redact.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace Jackfield {

/// More of a file is slow to lay out, and nobody reads it here.
static constexpr qsizetype mostShown = 256 * 1024;

SupportDialog::SupportDialog(SupportBundle &bundle, QWidget *parent)
    : QDialog(parent)
    , m_bundle(bundle)
    , m_people(new QCheckBox(tr("With &numbers and names"), this))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_words(makePlainLabel({}, this))
    , m_save(new QPushButton(tr("&Save …"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Support bundle"));
    build();
    connect(m_people, &QCheckBox::toggled, this, &SupportDialog::gather);
    connect(m_list, &QListWidget::currentRowChanged, this, &SupportDialog::showFile);
    connect(m_list, &QListWidget::itemChanged, this, &SupportDialog::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &SupportDialog::askForFile);
    gather();
}

void SupportDialog::build()
{
    QLabel *about = makePlainLabel(
        tr("This is all that the file will hold. Look through it, and leave out what nobody should "
           "see. Passwords are never in it. Jackfield sends nothing: you give the file to whoever "
           "helps you."),
        this);
    m_list->setAccessibleName(tr("Parts"));
    m_text->setAccessibleName(tr("Content of the part"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *parts = new QSplitter(this);
    parts->addWidget(m_list);
    parts->addWidget(m_text);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_people);
    column->addWidget(parts, 1);
    column->addWidget(m_words);
    column->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(110 * metrics.averageCharWidth(), 30 * metrics.height());
    m_list->setFocus();
}

QString SupportDialog::wordsOf(const QString &file) const
{
    if (file == QLatin1String("platform.txt"))
        return tr("Version and computer");
    if (file == QLatin1String("settings.txt"))
        return tr("Settings in force");
    if (file == QLatin1String("notices.txt"))
        return tr("Notices");
    if (file == QLatin1String("links.txt"))
        return tr("How the connections were");
    if (file == QLatin1String("journal.txt"))
        return tr("How many calls");
    if (file == QLatin1String("log.txt"))
        return tr("End of the log");
    if (file == QLatin1String("crash.txt"))
        return tr("Last crash");
    if (file == QLatin1String("messages.jsonl"))
        return tr("Protocol trace");
    return tr("Protocol trace, as a recording");
}

void SupportDialog::gather()
{
    m_words->setText(tr("Being gathered …"));
    m_save->setEnabled(false);
    const int gathering = ++m_gathering;
    m_bundle.gather(m_people->isChecked() ? People::Shown : People::Hidden)
        .then(this, [this, gathering](const Result<QList<ArchivedFile>> &files) {
            if (gathering != m_gathering)
                return;
            if (files)
                take(*files);
            else
                m_words->setText(oneLine(files.error().detail));
        });
}

void SupportDialog::take(const QList<ArchivedFile> &files)
{
    QSet<QString> leftOut;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Unchecked)
            leftOut << m_files.at(row).name;
    const int current = std::max(0, m_list->currentRow());
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_files = files;
    for (const ArchivedFile &file : files) {
        auto *item = new QListWidgetItem(
            tr("%1 (%2)").arg(wordsOf(file.name),
                              locale().formattedDataSize(file.content.size(), 0)),
            m_list);
        item->setToolTip(file.name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(leftOut.contains(file.name) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_words->clear();
    showFile();
    updateButtons();
}

void SupportDialog::showFile()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_files.size())
        return;
    const QByteArray &content = m_files.at(row).content;
    QString text = QString::fromUtf8(content.left(mostShown));
    if (content.size() > mostShown)
        text += u'\n'
            + tr("… and %1 more. The file holds all of it.")
                  .arg(locale().formattedDataSize(content.size() - mostShown));
    m_text->setPlainText(text);
}

QList<ArchivedFile> SupportDialog::chosen() const
{
    QList<ArchivedFile> files;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            files << m_files.at(row);
    return files;
}

void SupportDialog::updateButtons()
{
    m_save->setEnabled(!chosen().isEmpty());
}

void SupportDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save support bundle"), {},
                                   tr("Archives (*.tar.gz);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tar.gz"));
    dialog->selectFile(QStringLiteral("jackfield-support.tar.gz"));
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::saveTo);
    dialog->open();
}

void SupportDialog::saveTo(const QString &path)
{
    m_bundle.write(path, chosen()).then(this, [this, path](const Result<Unit> &written) {
        m_words->setText(written ? tr("Saved as “%1”.").arg(oneLine(path))
                                 : tr("Nothing was saved as “%1”: %2")
                                       .arg(oneLine(path), oneLine(written.error().detail)));
        Q_EMIT saved(written.has_value());
    });
}

} // namespace Jackfield
