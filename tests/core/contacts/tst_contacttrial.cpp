// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contacttrial.h"
#include "core/contacts/filesource.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedcontactsource.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;

class ContactTrialTest : public testing::Test
{
protected:
    using Outcome = Result<ContactTrialOutcome>;
    ContactSourceMaker makerOf(const QString &kind, SecretStore &store)
    {
        if (kind == QLatin1String("vcard"))
            return fileContactSource(clock);
        if (kind != QLatin1String("ldap"))
            return {};
        return [this, &store](const QString &id,
                              const QVariantMap &) -> Result<std::unique_ptr<ContactSource>> {
            store.read({{QStringLiteral("contacts-") + id}})
                .then(&context, [this](const Result<QString> &read) {
                    password = read ? *read : QStringLiteral("none");
                });
            auto made = std::make_unique<ScriptedDirectory>();
            directory = made.get();
            return made;
        };
    }
    void begin(const ContactTrial::Wish &wish)
    {
        answer.reset();
        trial->run(wish).then(&context, [this](const Outcome &outcome) { answer = outcome; });
    }
    static ContactTrial::Wish ldap(const char *question = "", const char *typed = "")
    {
        return {QStringLiteral("staff"),
                {{QStringLiteral("kind"), QStringLiteral("ldap")}},
                QString::fromUtf8(typed),
                QString::fromUtf8(question)};
    }
    static ContactTrial::Wish vcard(const QString &path)
    {
        return {QStringLiteral("cards"),
                {{QStringLiteral("kind"), QStringLiteral("vcard")}, {QStringLiteral("path"), path}},
                {},
                {}};
    }

    ManualClock clock;
    ScriptedSecrets secrets;
    QObject context;
    QString password;
    QPointer<ScriptedDirectory> directory;
    std::optional<Outcome> answer;
    std::unique_ptr<ContactTrial> trial = std::make_unique<ContactTrial>(
        clock, secrets, [this](const QString &kind, SecretStore &s) { return makerOf(kind, s); });
};

TEST_F(ContactTrialTest, AFileIsCounted)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.vcf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:497\nEND:VCARD\n"
               "BEGIN:VCARD\nVERSION:3.0\nFN:Ben\nTEL:498\nEND:VCARD\n");
    file.close();
    begin(vcard(file.fileName()));
    EXPECT_FALSE(answer);
    ASSERT_TRUE(waitFor([this] { return answer.has_value(); }));
    ASSERT_TRUE(*answer) << (*answer).error().detail.toStdString();
    EXPECT_EQ((*answer)->cards, 2);
    EXPECT_FALSE((*answer)->isAsked);
    EXPECT_EQ((*answer)->warning, QString());
    EXPECT_TRUE(waitFor([this] { return trial->children().isEmpty(); })); // nothing is left of it
}

TEST_F(ContactTrialTest, AnotherServerDoesNotGetWhatIsKept)
{
    const auto kept = QStringLiteral("contacts-staff/password");
    secrets.kept.insert(kept, QStringLiteral("kept"));
    ContactTrial::Wish wish = ldap();
    begin(wish);
    EXPECT_EQ(password, QStringLiteral("kept"));
    wish.mayUseKept = false;
    begin(wish);
    EXPECT_EQ(password, QStringLiteral("none"));
    secrets.environment.insert(kept);
    begin(wish);
    EXPECT_EQ(password, QStringLiteral("kept"));
    wish.password = QStringLiteral("typed");
    begin(wish);
    EXPECT_EQ(password, QStringLiteral("typed"));
}

TEST_F(ContactTrialTest, WhatCannotBeReadIsTold)
{
    begin(vcard(QStringLiteral("/nowhere/a.vcf")));
    ASSERT_TRUE(waitFor([this] { return answer.has_value(); }));
    ASSERT_FALSE(*answer);
    EXPECT_FALSE(answer->error().detail.isEmpty());
    begin(vcard(QString())); // at once, by the maker
    ASSERT_TRUE(answer);
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::Malformed);
    begin({QStringLiteral("x"), {{QStringLiteral("kind"), QStringLiteral("abacus")}}, {}, {}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, Error::Code::Unsupported);
}

TEST_F(ContactTrialTest, ADirectoryIsAskedForNameOrNumber)
{
    trial->setNumberKeys(NumberKeys(Location::forCountry(QStringLiteral("DE"))));
    begin(ldap("Anna"));
    EXPECT_EQ(directory->asked, QStringList {QStringLiteral("Anna")});
    directory->answer(ContactSource::Cards {contactCard(QStringLiteral("Anna"), {})});
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ(**answer, (ContactTrialOutcome {true, 1, {}}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(directory.isNull());
    begin(ldap(" 0049 89 123 "));
    EXPECT_EQ(directory->asked, QStringList {QStringLiteral("+4989123")});
    directory->answer(failure(Error::Code::Refused, QStringLiteral("no such base")));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().detail, QStringLiteral("no such base"));
    begin(ldap());
    EXPECT_EQ(directory->asked.value(0).left(1), QStringLiteral("+"));
}

TEST_F(ContactTrialTest, TheTypedPasswordGoesFirst)
{
    secrets.kept.insert(QStringLiteral("contacts-staff/password"), QStringLiteral("kept"));
    begin(ldap("Anna"));
    EXPECT_EQ(password, QStringLiteral("kept"));
    begin(ldap("Anna", "typed"));
    EXPECT_EQ(password, QStringLiteral("typed"));
    EXPECT_TRUE(secrets.writes.isEmpty());
}

TEST_F(ContactTrialTest, NobodyWaitsForEver)
{
    begin(ldap("Anna"));
    clock.advance(ContactTrial::patience);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
    EXPECT_FALSE(answer->error().detail.isEmpty());
    directory->answer(ContactSource::Cards()); // too late, and heard by nobody
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
    begin(ldap("Anna"));
    trial.reset();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, Error::Code::Cancelled);
}
