// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/callspage.h"
#include "app/dialogs/contactspage.h"
#include "app/dialogs/dialpage.h"
#include "app/dialogs/historypage.h"
#include "app/dialogs/poppage.h"
#include "app/dialogs/queuespage.h"
#include "core/contacts/contacts.h"
#include "tests/app/dialogs/dialogbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>

namespace Jackfield {

/// The pages of what happens around a call, and all they reach out to.
struct PagesBench : DialogBench
{
    CallsPage::PlaySound play()
    {
        return [this](const QString &sound, int volume) -> Result<Unit> {
            played.append(QStringLiteral("%1 %2").arg(sound, QString::number(volume)));
            if (trouble)
                return tl::unexpected(*trouble);
            return Unit {};
        };
    }
    PopPage::OpenPage open()
    {
        return [this](const QByteArray &address) {
            opened.append(address);
            return Pending<Result<Unit>>::ready(trouble ? Result<Unit>(tl::unexpected(*trouble))
                                                        : Result<Unit>(Unit {}));
        };
    }
    HistoryPage::Tools history()
    {
        return {secrets,
                {{QStringLiteral("journal")}},
                [this](const TeamDatabase &database) {
                    looked.append(database);
                    looks.emplace_back(failure(Error::Code::Cancelled));
                    return looks.back().pending();
                },
                [this] { ++reopened; }};
    }
    ContactTools contactTools()
    {
        return {store, secrets, contacts, gates, [this](const ContactTrial::Wish &wish) {
                    tried.append(wish);
                    trials.emplace_back(failure(Error::Code::Cancelled));
                    return trials.back().pending();
                }};
    }
    /// All of them, each shown with everything it can show.
    std::vector<std::unique_ptr<SettingsPage>> pages(const QStringList &queues = {})
    {
        std::vector<std::unique_ptr<SettingsPage>> all;
        all.push_back(std::make_unique<CallsPage>(store, play()));
        all.push_back(std::make_unique<PopPage>(store, open()));
        all.push_back(std::make_unique<HistoryPage>(store, history()));
        all.push_back(std::make_unique<ContactsPage>(contactTools()));
        all.push_back(std::make_unique<DialPage>(store));
        all.push_back(std::make_unique<QueuesPage>(store, queues));
        return all;
    }

    Contacts contacts {clock};
    std::optional<Error> trouble; ///< Of whoever plays or opens.
    QStringList played; ///< "bell 80"
    QList<QByteArray> opened;
    QList<TeamDatabase> looked;
    std::vector<Resolver<Result<TeamFindings>>> looks;
    int reopened = 0;
    QList<ContactTrial::Wish> tried;
    std::vector<Resolver<Result<ContactTrialOutcome>>> trials;
};

inline QCheckBox *checkBox(const QWidget &root, const char *text)
{
    for (QCheckBox *box : root.findChildren<QCheckBox *>())
        if (box->text() == QLatin1String(text))
            return box;
    return nullptr;
}

inline void addTableRow(QTableWidget &table, const QStringList &texts)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < table.columnCount(); ++column)
        table.setItem(row, column, new QTableWidgetItem(texts.at(column)));
}

} // namespace Jackfield
