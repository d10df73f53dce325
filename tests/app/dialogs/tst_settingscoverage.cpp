// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingstable.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/app/dialogs/settingspages.h"

using namespace Jackfield;

/// Everything that jackfield.toml may hold can be set in the dialog.
class TestSettingsCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyHasARow();
};

namespace {

// Keys that are set elsewhere, with the reason.
const QHash<QString, QString> elsewhere {
    {QStringLiteral("window.assistant"),
     QStringLiteral("It counts before there is a user's file: only site files set it.")}};

/// The row of the table a key belongs to; a pattern is its own.
QString patternOf(const QString &key)
{
    const SettingKey *row = findSetting(key);
    return row ? row->pattern : key;
}

} // namespace

void TestSettingsCoverage::everyKeyHasARow()
{
    DialogBench bench;
    QWidget parent;
    Contacts contacts(bench.clock);
    DeskTools desk;
    desk.contacts = &contacts;
    desk.queues = QStringList {QStringLiteral("Sales")};
    SettingsDialog dialog(bench.tools(bench.store), bench.remembered, bench.gates, &parent, {},
                          desk);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList covered;
    for (const SettingsPage *page : dialog.findChildren<SettingsPage *>())
        for (const SettingsPage::Entry &entry : page->entries())
            if (!entry.key.isEmpty())
                covered.append(patternOf(entry.key));
    QVERIFY(covered.size() > 30);
    QStringList patterns;
    QStringList missing;
    for (const SettingKey &row : settingsTable()) {
        patterns.append(row.pattern);
        if (!covered.contains(row.pattern) && !elsewhere.contains(row.pattern))
            missing.append(row.pattern);
    }
    QCOMPARE(missing.join(u'\n'), QString());
    for (const QString &pattern : covered)
        QVERIFY2(patterns.contains(pattern), qPrintable(pattern + QStringLiteral(" is no key")));
    for (auto it = elsewhere.cbegin(); it != elsewhere.cend(); ++it)
        QVERIFY2(patterns.contains(it.key()) && !covered.contains(it.key()) && !it->isEmpty(),
                 qPrintable(it.key()));
}

QTEST_MAIN(TestSettingsCoverage)
#include "tst_settingscoverage.moc"
