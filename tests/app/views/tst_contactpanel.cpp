// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactpanel.h"
#include "app/views/contactphoto.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QToolButton>

using namespace Jackfield;
using Kind = Contact::Kind;

static QByteArray picture(const char *format, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

static Contact erika()
{
    return {{{Kind::Company, {}, QStringLiteral("<b>Kunde</b> & Söhne")},
             {Kind::Phone, QStringLiteral("mobile"), QStringLiteral("+49 172 123456")},
             {Kind::EMail, {}, QStringLiteral("erika@kunde.example")},
             {Kind::Other, QStringLiteral("Contract"), QStringLiteral("gold\nuntil\u202e 2027")}},
            {}};
}

class TestContactPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsEveryEntryAsPlainText();
    void copiesAndDials();
    void theSameContactLeavesTheKeyboard();
    void photosAreDecodedSafely_data();
    void photosAreDecodedSafely();
    void aBrokenPhotoIsNothing();
    void theCardOpensIt();
};

static QStringList texts(const QWidget &panel)
{
    QStringList words;
    for (const auto *label : panel.findChildren<QLabel *>())
        words << label->text();
    return words;
}

static QToolButton *named(const QWidget &widget, const QString &name)
{
    for (auto *button : widget.findChildren<QToolButton *>())
        if (button->accessibleName() == name)
            return button;
    return nullptr;
}

void TestContactPanel::showsEveryEntryAsPlainText()
{
    ContactPanel panel;
    panel.setContact(erika());
    const QStringList words = texts(panel);
    for (const char *text : {"Company", "<b>Kunde</b> & Söhne", "Phone (mobile)", "+49 172 123456",
                             "E-mail", "erika@kunde.example", "Contract"})
        QVERIFY2(words.contains(QString::fromUtf8(text)), text);
    QVERIFY(words.contains(QStringLiteral("gold until 2027")));
    for (const auto *label : panel.findChildren<QLabel *>()) {
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        QVERIFY(!label->openExternalLinks());
    }
}

void TestContactPanel::copiesAndDials()
{
    ContactPanel panel;
    panel.setContact(erika());
    QSignalSpy dialled(&panel, &ContactPanel::dialWanted);
    named(panel, QStringLiteral("Copy E-mail"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("erika@kunde.example"));
    named(panel, QStringLiteral("Call +49 172 123456"))->click();
    QCOMPARE(dialled.size(), 1);
    QCOMPARE(dialled.first().first().toString(), QStringLiteral("+49 172 123456"));
    QVERIFY(!named(panel, QStringLiteral("Call erika@kunde.example")));
}

void TestContactPanel::theSameContactLeavesTheKeyboard()
{
    ContactPanel panel;
    panel.setContact(erika());
    const QToolButton *copy = named(panel, QStringLiteral("Copy E-mail"));
    panel.setContact(erika());
    QCOMPARE(named(panel, QStringLiteral("Copy E-mail")), copy);
    panel.setContact({});
    QVERIFY(!named(panel, QStringLiteral("Copy E-mail")));
}

void TestContactPanel::photosAreDecodedSafely_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("shown");
    const QByteArray jpeg = picture("JPEG", 200, 300);
    const QByteArray png = picture("PNG", 200, 300);
    QTest::newRow("jpeg") << jpeg << true;
    QTest::newRow("png") << picture("PNG", 40, 20) << true;
    QTest::newRow("another format") << picture("BMP", 40, 20) << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("only its first bytes") << png.left(40) << false;
    QTest::newRow("text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << false;
    QTest::newRow("too wide") << picture("PNG", 2049, 1) << false;
    QTest::newRow("too many bytes") << jpeg + QByteArray((1 << 20), '\0') << false;
    QByteArray scans = jpeg;
    for (int i = 0; i < 40; ++i)
        scans.insert(20, "\xff\xda");
    QTest::newRow("too many scans") << scans << false;
}

void TestContactPanel::photosAreDecodedSafely()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, shown);
    const QImage photo = decodePhoto(bytes, 64);
    QCOMPARE(!photo.isNull(), shown);
    if (!shown)
        return;
    QCOMPARE(std::min(photo.width(), photo.height()), 64);
    const QImage square = roundedSquare(photo, 64);
    QCOMPARE(square.size(), QSize(64, 64));
    QCOMPARE(qAlpha(square.pixel(0, 0)), 0);
    QCOMPARE(qAlpha(square.pixel(32, 32)), 255);
}

void TestContactPanel::aBrokenPhotoIsNothing()
{
    ContactPanel panel;
    Contact contact = erika();
    contact.photo = picture("PNG", 100, 100);
    panel.setContact(contact);
    QVERIFY(!panel.photo()->isHidden());
    contact.photo.truncate(30);
    panel.setContact(contact);
    QVERIFY(panel.photo()->isHidden());
}

void TestContactPanel::theCardOpensIt()
{
    ViewBench bench;
    CallWindow window(bench.context);
    Call call = bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                               {QStringLiteral("101"), QStringLiteral("Erika")});
    auto *open = window.card()->findChild<QToolButton *>(QStringLiteral("call.contact.open"));
    auto *panel = window.card()->findChild<ContactPanel *>();
    QVERIFY(!open->isVisible() && !panel->isVisible());
    call.remote.contact = erika();
    bench.pbx.tell(CallChanged {call});
    QVERIFY(wordsOn(window.card()).contains(QStringLiteral("<b>Kunde</b> & Söhne")));
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QVERIFY(panel->isVisible());
    named(*panel, QStringLiteral("Call +49 172 123456"))->click();
    const auto *dial = lastAs<Dial>(bench.pbx);
    QVERIFY(dial);
    QCOMPARE(dial->number.e164, QStringLiteral("+49172123456"));
    call.remote.contact = {};
    bench.pbx.tell(CallChanged {call});
    QVERIFY(!open->isVisible() && !panel->isVisible());
}

QTEST_MAIN(TestContactPanel)
#include "tst_contactpanel.moc"
