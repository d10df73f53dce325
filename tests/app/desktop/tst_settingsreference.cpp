// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/core.h"
#include "app/desktop/settingsreference.h"
#include "app/dialogs/contactfields.h"
#include "app/language/language.h"
#include "core/settings/settingstable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Jackfield;

/// What all kinds of phone systems and contact sources say of their settings.
class TestSettingsReference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choicesHaveNames_data();
    void choicesHaveNames();
    void choicesOfContactSourcesHaveNames_data() { choicesHaveNames_data(); }
    void choicesOfContactSourcesHaveNames();
    void listsTheValues();
};

namespace {

/// Of all kinds of phone systems; nothing is opened.
class Kinds
{
public:
    const PhoneSystemRegistry &registry() const { return m_core.registry; }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    Core m_core {m_clock, Profile::at(m_folder.path()), KeychainSecretStore::Use::SessionOnly, {}};
};

bool areForPeople(QStringList names, qsizetype choices)
{
    return names.size() == choices && !names.contains(QString()) && names.removeDuplicates() == 0;
}

} // namespace

void TestSettingsReference::choicesHaveNames_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::offered())
        QTest::newRow(qPrintable(code)) << code;
}

void TestSettingsReference::choicesHaveNames()
{
    QFETCH(QString, code);
    Language language;
    language.use(code);
    const Kinds kinds;
    int choices = 0;
    for (const PhoneSystemFactory *factory : kinds.registry().all()) {
        for (const SetupField &field : factory->fields()) {
            choices += field.choices.isEmpty() ? 0 : 1;
            const bool isWell = field.choiceNames.isEmpty()
                || areForPeople(field.choiceNames, field.choices.size());
            QVERIFY2(isWell, qPrintable(factory->kind() + u' ' + field.key));
        }
    }
    QVERIFY(choices > 0);
}

void TestSettingsReference::choicesOfContactSourcesHaveNames()
{
    QFETCH(QString, code);
    Language language;
    language.use(code);
    int choices = 0;
    for (const QString &kind : findSetting(QStringLiteral("contacts.sources"))->choices) {
        for (const ContactField &field : ContactFields::of(kind)) {
            QStringList values;
            QStringList names;
            for (const ValueChoice &choice : field.choices) {
                values.append(choice.value.toString());
                names.append(choice.text);
            }
            choices += values.isEmpty() ? 0 : 1;
            QVERIFY2(areForPeople(names, values.size()),
                     qPrintable(kind + u' ' + QLatin1String(field.key)));
            QCOMPARE(values.removeDuplicates(), 0);
        }
    }
    QVERIFY(choices > 0);
}

void TestSettingsReference::listsTheValues()
{
    const Kinds kinds;
    const QString reference = settingsReference(kinds.registry());
    for (const PhoneSystemFactory *factory : kinds.registry().all())
        for (const SetupField &field : factory->fields())
            for (qsizetype i = 0; i < field.choices.size(); ++i) {
                const QString name = field.choiceNames.value(i);
                const QString listed = u'"' + field.choices.at(i) + u'"'
                    + (name.isEmpty() ? QString() : QLatin1String(": ") + name);
                QVERIFY2(reference.contains(listed), qPrintable(listed));
            }
}

QTEST_MAIN(TestSettingsReference)
#include "tst_settingsreference.moc"
