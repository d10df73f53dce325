// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/integration/journaldialects.h"

#include <random>

using namespace Jackfield;

TEST_P(JournalDialectTest, SearchOfWords)
{
    put(call("a", 1, "089 12345", "Anna M\xc3\xbcller"));
    put(call("b", 2, "+49 (89) 12345-6", "Bob"));
    JournalEntry noted = call("c", 3, "", "100% sure_thing \"quoted\" O'Hara a\\b*c");
    noted.contactName =
        QString::fromUtf8("\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd \xce\xa3\xce\x91\xce\xa3");
    put(noted);
    apply(SetEntryNote {noted.id, QStringLiteral("wants AND offer NOT (x) 089 x")});
    const struct
    {
        const char *text;
        const char *ids;
    } rows[] = {
        {"", "c b a"},
        {"  ", "c b a"},
        {"m\xc3\xbcller", "a"},
        {"M\xc3\x9cLLER", "a"},
        {"\xc3\xbc", "a"},
        {"\xc3\x9c", "a"},
        {"LLER anna", "a"},
        {"anna bob", ""},
        {"o", "c b"},
        {"bo", "b"},
        {"b", "c b"},
        {"12345", "b a"},
        {"1234-5", "b a"},
        {"+49", "b"},
        {"8912", "b a"},
        {"(89)", "b a"},
        {"89 12345", "b a"},
        {"08", "c a"},
        {"089", "c a"},
        {"6", "b"},
        {"%", "c"},
        {"0%", "c a"},
        {"_", "c"},
        {"e_t", "c"},
        {"eXt", ""},
        {"\"", "c"},
        {"\"quoted\"", "c"},
        {"'", "c"},
        {"o'h", "c"},
        {"\\", "c"},
        {"a\\b", "c"},
        {"\\b*", "c"},
        {"*", "c"},
        {"AND", "c"},
        {"NOT", "c"},
        {"(x)", "c"},
        {"-", ""},
        {"^", ""},
        {"zz", ""},
        {"\xd0\xb8\xd0\xb2\xd0\xb0\xd0\xbd", "c"},
        {"\xd0\x92\xd0\x90", "c"},
        {"\xcf\x83\xce\xb1\xcf\x83", "c"},
        {"name:anna", ""},
        {"m3", ""},
        {"\xf0\x9f\x98\x80", ""},
    };
    for (const auto &row : rows)
        EXPECT_EQ(found(row.text), QString::fromUtf8(row.ids)) << row.text;
}

TEST_P(JournalDialectTest, SearchAgreesWithTheRuleInMemory)
{
    std::mt19937 random(8);
    const QString letters = QString::fromUtf8("abA\xc3\xa4\xc3\x84 12+-%_'\"\\*");
    const auto text = [&](unsigned longest) {
        QString made;
        for (auto left = random() % (longest + 1); left > 0; --left)
            made += letters.at(qsizetype(random() % size_t(letters.size())));
        return made;
    };
    QList<JournalEntry> all;
    for (int i = 0; i < 150; ++i) {
        JournalEntry entry = call(QByteArray::number(i).constData(), i);
        entry.remote.name = text(6);
        entry.contactName = text(4);
        entry.note = text(8);
        entry.remote.number = text(6);
        entry.numberKey = QStringLiteral("+4%1").arg(random() % 1000);
        put(entry);
        all.prepend(entry);
    }
    for (int i = 0; i < 300; ++i) {
        JournalQuery query;
        query.text = text(5);
        QStringList expected;
        for (const JournalEntry &entry : std::as_const(all))
            if (matches(entry, query))
                expected.append(entry.id);
        EXPECT_EQ(idsOf(page(query).entries), expected) << query.text.toStdString();
    }
}

TEST_P(JournalDialectTest, HostileTexts)
{
    JournalEntry entry = call("a", 1, "1\0 2", "x");
    entry.remote.name = QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b");
    entry.note = QStringLiteral("y") + QChar(0xd800) + QStringLiteral("z");
    entry.callData = {{QStringLiteral("k"), QString(QChar(QChar::Null))}};
    entry.queue = QString(100'000, QLatin1Char('q')); // larger than any index takes
    entry.numberKey = QString(100'000, QLatin1Char('1'));
    entry.line = QString(100'000, QLatin1Char('l'));
    put(entry);
    EXPECT_EQ(this->entry("a").queue, entry.queue);
    EXPECT_EQ(this->entry("a").callData, entry.callData);
    EXPECT_TRUE(this->entry("a").remote.name.startsWith(QLatin1Char('a')));
    for (const QString &text :
         {QString(QChar(QChar::Null)), QString(QChar(0xd800)), QString(50'000, QLatin1Char('%')),
          QStringLiteral("x ").repeated(200)}) {
        JournalQuery query;
        query.text = text;
        EXPECT_TRUE(readPage(*m_session, query, {}, 10)) << text.size();
    }
}
