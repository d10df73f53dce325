// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/callmodel.h"
#include "app/models/contactmodel.h"
#include "app/models/linemodel.h"
#include "core/contacts/contacts.h"
#include "tests/support/badinput.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedcontactsource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;
using Kind = ContactModel::Kind;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

namespace {

const SystemId pbx {QStringLiteral("pbx")};

struct Bench
{
    Bench()
    {
        store.addSystem({.id = pbx,
                         .kind = {},
                         .label = {},
                         .link = PhoneSystem::Link::Online,
                         .detail = {},
                         .since = {},
                         .features = Feature::WatchCalls});
        calls.setContacts(contacts);
        lines.setContacts(contacts);
    }
    void bring(const QList<ContactCard> &cards) { QVERIFY(bringContacts(contacts, cards)); }
    void tellLine(const QString &number, Line::State state)
    {
        Line line;
        line.id = LineId::of(pbx, number);
        line.number = number;
        line.state = state;
        line.evidence.certainty = Certainty::Pushed;
        store.apply(pbx, LineChanged {line});
    }
    void tellCall(const Party &remote)
    {
        Call call;
        call.id = CallId::of(pbx, "1"_s);
        call.line = LineId::of(pbx, "100"_s);
        call.state = Call::State::Offering;
        call.direction = Call::Direction::Incoming;
        call.remote = remote;
        call.evidence.certainty = Certainty::Pushed;
        store.apply(pbx, CallChanged {call});
    }
    static QString plain(const QString &number) { return number; }
    ManualClock clock;
    PhoneStore store {clock};
    Contacts contacts {clock};
    ContactModel model {store, contacts, plain};
    QAbstractItemModelTester tester {&model};
    CallModel calls {store, clock, plain};
    QAbstractItemModelTester callTester {&calls};
    LineModel lines {store, clock, plain};
    QAbstractItemModelTester lineTester {&lines};
};

ContactModel::Entry entry(const ContactCard &card, Kind kind = Kind::Found, int slot = 0)
{
    return {kind, slot, card.numbers().value(0), card};
}

} // namespace

class TestContactModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsContactsOfAllKinds();
    void rowsInFrontStay();
    void tellsTheLineWhoseNumberItIs();
    void findsTheNumberThatFits_data();
    void findsTheNumberThatFits();
    void foreignNamesStayOneLine();
    void callsAreNamedByContacts();
    void whatRingsAtALineIsNamed();
};

void TestContactModel::tellsContactsOfAllKinds()
{
    Bench bench;
    bench.bring({});
    bench.model.setEntries({entry(contactCard("Mia"_s, {"101"_s, "102"_s}, "Acme"_s)),
                            entry(contactCard("Ben"_s, {"0891"_s}, "ben"_s), Kind::Favourite),
                            {Kind::SpeedDial, 3, "0892"_s, {}}});
    const auto data = [&](int row, int role) { return bench.model.index(row).data(role); };
    QCOMPARE(data(0, Qt::DisplayRole).toString(), "Mia"_s);
    QCOMPARE(data(0, ContactModel::CompanyRole).toString(), "Acme"_s);
    QCOMPARE(data(0, ContactModel::SourceRole).toString(), "contacts.vcf"_s);
    QCOMPARE(data(0, ContactModel::NumbersRole).toStringList(), (QStringList {"101"_s, "102"_s}));
    QCOMPARE(data(0, Qt::AccessibleTextRole).toString(), "Mia, Acme, 101, contacts.vcf"_s);
    QCOMPARE(data(1, ContactModel::CompanyRole).toString(), QString());
    QCOMPARE(data(1, Qt::AccessibleTextRole).toString(), "Ben, favourite, 0891, contacts.vcf"_s);
    QCOMPARE(data(2, Qt::DisplayRole).toString(), "0892"_s);
    QCOMPARE(data(2, ContactModel::SlotRole).toInt(), 3);
    QCOMPARE(data(2, Qt::AccessibleTextRole).toString(), "0892, speed dial 3"_s);
}

void TestContactModel::rowsInFrontStay()
{
    Bench bench;
    const auto mia = entry(contactCard("Mia"_s, {}));
    const auto ben = entry(contactCard("Ben"_s, {}));
    const auto zoe = entry(contactCard("Zoe"_s, {}));
    bench.model.setEntries({mia, ben});
    const QPersistentModelIndex first = bench.model.index(0);
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    bench.model.setEntries({mia, ben, zoe});
    QCOMPARE(removed.size(), 0);
    bench.model.setEntries({mia, zoe});
    QCOMPARE(bench.model.rowCount(), 2);
    QVERIFY(first.isValid());
    bench.model.setEntries({});
    QCOMPARE(bench.model.rowCount(), 0);
    QVERIFY(!first.isValid());
}

void TestContactModel::tellsTheLineWhoseNumberItIs()
{
    Bench bench;
    bench.model.setEntries({entry(contactCard("Mia"_s, {"101"_s}))});
    const auto state = [&] { return bench.model.index(0).data(ContactModel::StateTextRole); };
    QVERIFY(!state().isValid());
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.tellLine("101"_s, Line::State::Busy);
    QCOMPARE(state().toString(), "Busy"_s);
    QVERIFY(!changed.isEmpty());
    bench.tellLine("101"_s, Line::State::Idle);
    QCOMPARE(state().toString(), "Free"_s);
    QCOMPARE(bench.model.index(0).data(ContactModel::StateRole).toInt(), int(Line::State::Idle));
}

void TestContactModel::findsTheNumberThatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("a name") << "mia"_s
                            << "+49 89 555 1"_s;
    QTest::newRow("digits") << "172"_s
                            << "0172 99"_s;
    QTest::newRow("national") << "0895551"_s
                              << "+49 89 555 1"_s;
    QTest::newRow("none has them") << "777"_s
                                   << "+49 89 555 1"_s;
}

void TestContactModel::findsTheNumberThatFits()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QCOMPARE(fittingNumber(contactCard("Mia"_s, {"+49 89 555 1"_s, "0172 99"_s}), typed), number);
    QCOMPARE(fittingNumber(contactCard("Mia"_s, {}), typed), QString());
}

void TestContactModel::foreignNamesStayOneLine()
{
    Bench bench;
    for (const BadRow &row : badRows("ui-text")) {
        const QString name =
            QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
        bench.model.setEntries({entry(contactCard(name, {"1"_s}, name))});
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)}) {
            const QString shown = bench.model.index(0).data(role).toString();
            QVERIFY2(!shown.isEmpty() && !shown.contains(u'\n') && !shown.contains(QChar(0x202e))
                         && shown.size() < 1400,
                     qPrintable(row.name));
        }
    }
}

void TestContactModel::callsAreNamedByContacts()
{
    Bench bench;
    bench.tellCall({"+498912345"_s, "Sent"_s});
    const auto data = [&](int role) { return bench.calls.index(0).data(role).toString(); };
    QCOMPARE(data(CallModel::PartyRole), "Sent"_s);
    QCOMPARE(data(CallModel::NameNoteRole), "name sent by caller"_s);
    QSignalSpy changed(&bench.calls, &QAbstractItemModel::dataChanged);
    bench.bring({contactCard("Mia Muster"_s, {"+49 89 12345"_s}, "Acme"_s)});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(data(CallModel::PartyRole), "Mia Muster"_s);
    QCOMPARE(data(CallModel::CompanyRole), "Acme"_s);
    QCOMPARE(data(CallModel::NameNoteRole), "name sent by caller: Sent"_s);
    Party uncertain {{}, "Sent"_s};
    uncertain.isUncertain = true;
    bench.tellCall(uncertain);
    QCOMPARE(data(CallModel::PartyRole), "Sent"_s);
    QCOMPARE(data(CallModel::NumberRole), "Number uncertain"_s);
}

void TestContactModel::whatRingsAtALineIsNamed()
{
    Bench bench;
    bench.tellLine("100"_s, Line::State::Ringing);
    bench.tellCall({"+498912345"_s, "Sent"_s});
    const auto data = [&](int role) { return bench.lines.index(0).data(role).toString(); };
    QCOMPARE(data(LineModel::RingingRole), "From Sent"_s);
    QCOMPARE(data(LineModel::RingingNoteRole), "name sent by caller"_s);
    bench.bring({contactCard("Mia Muster"_s, {"+49 89 12345"_s})});
    QCOMPARE(data(LineModel::RingingRole), "From Mia Muster"_s);
    QCOMPARE(data(LineModel::RingingNoteRole), "name sent by caller: Sent"_s);
}

QTEST_GUILESS_MAIN(TestContactModel)
#include "tst_contactmodel.moc"
