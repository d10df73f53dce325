// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/contactsync.h"
#include "core/contacts/contacts.h"
#include "core/settings/settingsstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace Jackfield {

namespace {

    using testing::ElementsAre;
    using testing::IsEmpty;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class FakeSource final : public ContactSource
    {
    public:
        FakeSource(const QString &id, int &open)
            : ContactSource(id, id)
            , m_open(open)
        { }
        ~FakeSource() override { m_open -= int(m_isOpen); }
        void open() override
        {
            m_isOpen = true;
            ++m_open;
        }
        void cancel() override { }
        void reload() override { }

    private:
        int &m_open;
        bool m_isOpen = false;
    };

    class ContactSyncTest : public testing::Test
    {
    protected:
        ContactSyncTest() { sync.apply(); }
        void set(const QByteArray &sources)
        {
            QFile file(settings.paths().userFile);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("[contacts]\nsources = [" + sources + "]\n");
            file.close();
            settings.load();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        Result<std::unique_ptr<ContactSource>> make(const QString &id, const QVariantMap &config)
        {
            made.append(id);
            if (config.value(text("path")) == text("bad"))
                return failure(Error::Code::Malformed, text("There is no\nsuch path."));
            return std::make_unique<FakeSource>(id, open);
        }

        int open = 0;
        QStringList made;
        QTemporaryDir folder;
        ManualClock clock;
        SettingsStore settings {{{}, folder.filePath(text("jackfield.toml"))}};
        Contacts contacts {clock};
        ContactSync sync {settings, contacts,
                          ContactSync::Makers {
                              {text("vcard"), [this](const QString &id, const QVariantMap &config) {
                                   return make(id, config);
                               }}}};
    };

} // namespace

TEST_F(ContactSyncTest, SourcesAreMadeOnceInTheirOrder)
{
    set("{ kind = \"vcard\", path = \"a\" }, { kind = \"vcard\", id = \"crm\" }");
    EXPECT_THAT(made, ElementsAre(text("vcard-1"), text("crm")));
    EXPECT_EQ(open, 2);
    settings.load();
    sync.apply();
    EXPECT_EQ(made.size(), 2);
    EXPECT_THAT(sync.problems(), IsEmpty());
}

TEST_F(ContactSyncTest, OtherSettingsTakeTheirPlace)
{
    set("{ kind = \"vcard\", path = \"a\" }, { kind = \"vcard\", path = \"b\" }");
    set("{ kind = \"vcard\", path = \"b\" }");
    EXPECT_EQ(open, 1);
    set("");
    EXPECT_EQ(open, 0);
}

TEST_F(ContactSyncTest, WhatCannotBeMadeIsToldAndTheRestGoesOn)
{
    int told = 0;
    QObject::connect(&sync, &ContactSync::problemsChanged, &sync, [&] { ++told; });
    set("{ kind = \"vcard\", path = \"bad\" }, { kind = \"ldap\" }, "
        "{ kind = \"vcard\", id = \"Not Good\" }, { kind = \"vcard\", id = \"twice\" }, "
        "{ kind = \"vcard\", id = \"twice\" }, { kind = \"vcard\", user = \"mia\" }");
    EXPECT_EQ(open, 1);
    ASSERT_EQ(sync.problems().size(), 5);
    EXPECT_TRUE(sync.problems()[0].startsWith(text("The contacts \"vcard-1\" cannot be used: ")));
    EXPECT_FALSE(sync.problems()[0].contains(u'\n'));
    EXPECT_EQ(told, 1);
    set("{ kind = \"vcard\", path = \"a\" }");
    EXPECT_THAT(sync.problems(), IsEmpty());
    EXPECT_EQ(told, 2);
}

} // namespace Jackfield
