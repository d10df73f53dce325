// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/siteexportdialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"
#include "core/settings/siteexport.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Jackfield {

namespace {

    QString groupInWords(const QString &name)
    {
        const QHash<QString, QString> words {
            {QStringLiteral("location"), SiteExportDialog::tr("Locations")},
            {QStringLiteral("system"), SiteExportDialog::tr("Phone systems")},
            {QStringLiteral("links"), SiteExportDialog::tr("Links")},
            {QStringLiteral("local_server"), SiteExportDialog::tr("Local server")},
            {QStringLiteral("cti_folder"), SiteExportDialog::tr(".CTI files")},
            {QStringLiteral("policy"), SiteExportDialog::tr("What requests may call")},
            {QStringLiteral("wallboard"), SiteExportDialog::tr("Limits of queues")},
            {QStringLiteral("queues"), SiteExportDialog::tr("Queues of the wallboard")},
            {QStringLiteral("journal"), SiteExportDialog::tr("History")},
            {QStringLiteral("contacts"), SiteExportDialog::tr("Contacts")},
            {QStringLiteral("popup"), SiteExportDialog::tr("When it rings")},
            {QStringLiteral("sounds"), SiteExportDialog::tr("Sounds")},
            {QStringLiteral("worklist"), SiteExportDialog::tr("Calls to finish")},
            {QStringLiteral("window"), SiteExportDialog::tr("Colours and language")}};
        return words.value(name, name);
    }

    Result<Unit> writeFile(const QString &path, const QByteArray &text)
    {
        constexpr auto forAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner
            | QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
            && file.setPermissions(forAll) && file.commit())
            return Unit {};
        return failure(Error::Code::Storage, file.errorString());
    }

} // namespace

SiteExportDialog::SiteExportDialog(const SettingsStore &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_words(makePlainLabel({}, this))
    , m_write(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("A file for all desks"));
    build();
    refresh();
    resize(500, 560);
}

void SiteExportDialog::build()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    for (const QString &name : siteGroups()) {
        const int row = grid->rowCount();
        const QString words = groupInWords(name);
        auto *take = new QCheckBox(words);
        auto *lock = new QCheckBox(tr("and lock"));
        lock->setAccessibleName(tr("Lock: %1").arg(words));
        lock->setToolTip(tr("Users see it and cannot change it."));
        take->setChecked(name != QLatin1String("window"));
        grid->addWidget(take, row, 0);
        grid->addWidget(lock, row, 1);
        m_groups.append({name, take, lock});
        connect(take, &QCheckBox::toggled, this, &SiteExportDialog::refresh);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_write = buttons->addButton(tr("Write the file …"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &SiteExportDialog::chooseFile);
    m_words->setAccessibleName(tr("What came of it"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makePlainLabel(
        tr("Takes what is saved here and is not the default. Who you are, your lines, favourites "
           "and passwords stay out. Put the file to /etc/xdg/jackfield/jackfield.toml on the other "
           "computers."),
        this));
    column->addWidget(makeScrollArea(content), 1);
    column->addWidget(m_words);
    column->addWidget(buttons);
}

void SiteExportDialog::refresh()
{
    bool any = false;
    for (const Group &group : m_groups) {
        group.lock->setEnabled(group.take->isChecked());
        any = any || group.take->isChecked();
    }
    m_write->setEnabled(any);
}

void SiteExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Write the file"), QStringLiteral("jackfield.toml"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Settings (*.toml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SiteExportDialog::write);
    dialog->open();
}

void SiteExportDialog::write(const QString &path)
{
    QStringList groups;
    QStringList locked;
    for (const Group &group : m_groups) {
        if (!group.take->isChecked())
            continue;
        groups.append(group.name);
        if (group.lock->isChecked())
            locked.append(group.name);
    }
    const auto made = siteExport(m_store, groups, locked);
    if (!made)
        return say(tr("Nothing was written. %1").arg(made.error().detail));
    if (const auto written = writeFile(path, made->text); !written)
        return say(tr("Nothing was written to “%1”: %2")
                       .arg(oneLine(path, 200), oneLine(written.error().detail, 200)));
    QString words = tr("The file is “%1”.").arg(oneLine(path, 200));
    if (!made->leftOut.isEmpty())
        words += u'\n'
            + tr("Left out, because there is a password in it: %1")
                  .arg(oneLine(made->leftOut.join(QStringLiteral(", ")), 300));
    say(words);
}

void SiteExportDialog::say(const QString &words)
{
    m_words->setText(words);
}

} // namespace Jackfield
