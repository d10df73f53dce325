// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callerwords.h"
#include "tests/app/shell/shellbench.h"
#include "tests/support/failonwarnings.h"

#include <QTest>

using namespace Jackfield;

class TestCallerWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysHowSureTheNameIs_data();
    void saysHowSureTheNameIs();
    void aSentNameIsNeverWhoItIs();
    void privacyKeepsOnlyThePlace();
};

static CallerWords wordsFor(const ContactMatch &match, const Party &party)
{
    const ShellBench bench;
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Offering);
    call.remote = party;
    call.queue = QStringLiteral("Sales");
    call.redirectedBy = {QStringLiteral("101"), {}};
    return callerWords(call, bench.store, match, numberFormat(bench.dialer));
}

void TestCallerWords::saysHowSureTheNameIs_data()
{
    using Kind = ContactMatch::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("who");
    const QString number = QStringLiteral("089 99998123");
    const auto row = [](const char *name, Kind kind, const QStringList &names, const QString &who) {
        QTest::newRow(name) << int(kind) << names << who;
    };
    const QString mia = QStringLiteral("Mia");
    row("none", Kind::None, {}, number);
    row("exact", Kind::Exact, {mia}, mia);
    row("the same twice", Kind::Exact, {mia, QStringLiteral("MIA")}, mia);
    row("prefix", Kind::Prefix, {mia}, QStringLiteral("Somebody at Mia"));
    row("suffix", Kind::Suffix, {mia}, QStringLiteral("Probably Mia"));
    row("two", Kind::Exact, {mia, QStringLiteral("Ben")}, QStringLiteral("Mia or one other"));
    row("five", Kind::Suffix,
        {mia, QStringLiteral("Ben"), QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("E")},
        QStringLiteral("Probably Mia or 4 others"));
}

void TestCallerWords::saysHowSureTheNameIs()
{
    QFETCH(int, kind);
    QFETCH(QStringList, names);
    QFETCH(QString, who);
    ContactMatch match;
    match.kind = ContactMatch::Kind(kind);
    for (const QString &name : names)
        match.cards.append(contactCard(name, {}));
    QCOMPARE(wordsFor(match, {QStringLiteral("+498999998123"), {}}).who(), who);
}

void TestCallerWords::aSentNameIsNeverWhoItIs()
{
    const CallerWords sent =
        wordsFor({}, {QStringLiteral("+498999998123"), QStringLiteral("Verified by your company")});
    QCOMPARE(sent.who(), QStringLiteral("089 99998123"));
    QVERIFY(sent.sentLine().startsWith(QStringLiteral("Name sent by caller: ")));
    const CallerWords unknown = wordsFor({}, {{}, QStringLiteral("Mia")});
    QCOMPARE(unknown.who(), QStringLiteral("Number not known"));
    const CallerWords uncertain = wordsFor({}, {{}, QStringLiteral("Mia"), {}, true});
    QCOMPARE(uncertain.who(), QStringLiteral("Number uncertain"));
    QVERIFY(wordsFor({}, {}).sentLine().isEmpty());
}

void TestCallerWords::privacyKeepsOnlyThePlace()
{
    ContactMatch match;
    match.kind = ContactMatch::Kind::Exact;
    match.cards = {contactCard(QStringLiteral("Mia"), {}, QStringLiteral("Muster AG"))};
    const CallerWords open =
        wordsFor(match, {QStringLiteral("+498999998123"), QStringLiteral("Erika")});
    QCOMPARE(open.details().size(), 5);
    const CallerWords hidden = privateWords(open);
    QCOMPARE(hidden.who(), QStringLiteral("Incoming call"));
    QCOMPARE(hidden.details(), QStringList {hidden.place()});
    QVERIFY(hidden.place().contains(QStringLiteral("100"))
            && hidden.place().contains(QStringLiteral("Sales")));
}

QTEST_MAIN(TestCallerWords)
#include "tst_callerwords.moc"
