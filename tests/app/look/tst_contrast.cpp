// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn, in every state it can be in, is read well: measured in pictures of it, in both
// themes.
#include "app/look/iconlabel.h"
#include "app/look/theme.h"
#include "app/look/wrappedlabel.h"
#include "app/views/actionbutton.h"
#include "app/views/plaintextlabel.h"
#include "app/views/statesign.h"
#include "tests/support/contrast.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace Jackfield;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>(const QString &text)>;

template<typename Button>
Maker button(const std::function<void(Button *)> &setUp)
{
    return [setUp](const QString &text) {
        auto made = std::make_unique<Button>();
        made->setText(text);
        setUp(made.get());
        return made;
    };
}

Maker actionButton(ActionButton::Look look, const std::function<void(ActionButton *)> &setUp)
{
    return [look, setUp](const QString &text) {
        auto made = std::make_unique<ActionButton>();
        made->setWords(text, {}, {});
        made->setLook(look);
        setUp(made.get());
        return made;
    };
}

Maker field(const std::function<void(QLineEdit *, const QString &)> &setUp)
{
    return [setUp](const QString &text) {
        auto made = std::make_unique<QLineEdit>();
        setUp(made.get(), text);
        return made;
    };
}

Maker list(bool selected, bool active)
{
    return [selected, active](const QString &text) {
        auto made = std::make_unique<QListWidget>();
        made->addItem(text);
        made->addItem(QString());
        made->setCurrentRow(selected ? 0 : 1);
        QPalette palette = made->palette();
        palette.setCurrentColorGroup(active ? QPalette::Active : QPalette::Inactive);
        made->setPalette(palette);
        return made;
    };
}

Maker tabs(int current)
{
    return [current](const QString &text) {
        auto made = std::make_unique<QTabBar>();
        made->addTab(text);
        made->addTab(QStringLiteral("x"));
        made->setCurrentIndex(current);
        return made;
    };
}

void hover(QWidget *widget)
{
    widget->setAttribute(Qt::WA_UnderMouse);
}

void press(QAbstractButton *button)
{
    button->setDown(true);
}

void leave(QWidget *) { }

QImage picture(const Maker &make, const QString &text)
{
    const auto widget = make(text);
    QFont font = widget->font();
    font.setPixelSize(26); // Its strokes are wider than a pixel: no measuring of half tones.
    font.setBold(true);
    widget->setFont(font);
    widget->setFixedSize(220, 90);
    widget->setAutoFillBackground(true);
    return widget->grab().toImage();
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void wordsAreRead_data();
    void wordsAreRead();
    void menusAreRead();
    void signsOfStatesAreSeen();
};

void TestContrast::wordsAreRead_data()
{
    QTest::addColumn<Maker>("make");
    using Look = ActionButton::Look;
    QTest::newRow("button") << button<QPushButton>(leave);
    QTest::newRow("button, hovered") << button<QPushButton>(hover);
    QTest::newRow("button, pressed") << button<QPushButton>(press);
    QTest::newRow("button, default") << button<QPushButton>([](auto *b) { b->setDefault(true); });
    QTest::newRow("tool button") << button<QToolButton>(leave);
    QTest::newRow("tool button, hovered") << button<QToolButton>([](auto *b) {
        b->setAutoRaise(true);
        hover(b);
    });
    QTest::newRow("tool button, chosen") << button<QToolButton>([](auto *b) {
        b->setAutoRaise(true);
        b->setCheckable(true);
        b->setChecked(true);
    });
    const std::pair<const char *, Look> looks[] = {
        {"plain", Look::Plain}, {"answer", Look::Answer}, {"hang up", Look::HangUp}};
    for (const auto &[name, look] : looks) {
        QTest::addRow("order, %s", name) << actionButton(look, leave);
        QTest::addRow("order, %s, hovered", name) << actionButton(look, hover);
        QTest::addRow("order, %s, pressed", name) << actionButton(look, press);
    }
    for (const auto &[name, state] :
         {std::pair<const char *, void (*)(ActionButton *)> {"", [](ActionButton *) {}},
          {", hovered", [](ActionButton *b) { hover(b); }},
          {", pressed", [](ActionButton *b) { press(b); }}}) {
        QTest::addRow("keys of an order%s", name) << Maker([state = state](const QString &text) {
            auto made = std::make_unique<ActionButton>(UserAction::Hold);
            made->setKeyShown(!text.isEmpty());
            state(made.get());
            return made;
        });
    }
    QTest::newRow("tick") << button<QCheckBox>(leave);
    QTest::newRow("choice of several") << button<QRadioButton>(leave);
    QTest::newRow("box with a title")
        << Maker([](const QString &text) { return std::make_unique<QGroupBox>(text); });
    QTest::newRow("choice") << Maker([](const QString &text) {
        auto made = std::make_unique<QComboBox>();
        made->addItem(text);
        return made;
    });
    QTest::newRow("number") << Maker([](const QString &text) {
        auto made = std::make_unique<QSpinBox>();
        made->setSpecialValueText(text.isEmpty() ? QStringLiteral(" ") : text);
        return made;
    });
    QTest::newRow("field") << field([](auto *line, const QString &text) { line->setText(text); });
    QTest::newRow("field, empty") << field(
        [](auto *line, const QString &text) { line->setPlaceholderText(text); });
    QTest::newRow("row") << list(false, true);
    QTest::newRow("row, selected") << list(true, true);
    QTest::newRow("row, selected, elsewhere") << list(true, false);
    QTest::newRow("tab") << tabs(1);
    QTest::newRow("tab, chosen") << tabs(0);
    QTest::newRow("head of a table") << Maker([](const QString &text) {
        auto made = std::make_unique<QTableWidget>(1, 1);
        made->setHorizontalHeaderLabels({text});
        return made;
    });
    QTest::newRow("progress") << Maker([](const QString &text) {
        auto made = std::make_unique<QProgressBar>();
        made->setValue(0);
        made->setFormat(text);
        return made;
    });
    QTest::newRow("progress, done") << Maker([](const QString &text) {
        auto made = std::make_unique<QProgressBar>();
        made->setValue(100);
        made->setFormat(text);
        return made;
    });
    for (const Tone tone :
         {Tone::Text, Tone::Muted, Tone::Accent, Tone::Good, Tone::Warning, Tone::Danger}) {
        QTest::addRow("words, %d", int(tone)) << Maker([tone](const QString &text) {
            auto made = std::make_unique<WrappedLabel>(tone);
            made->setText(text);
            return made;
        });
        QTest::addRow("line, %d", int(tone)) << Maker([tone](const QString &text) {
            auto made = std::make_unique<PlainTextLabel>(tone);
            made->setPlainText(text);
            return made;
        });
    }
}

void TestContrast::wordsAreRead()
{
    QFETCH(Maker, make);
    Theme theme;
    for (const auto choice : {Settings::Theme::Light, Settings::Theme::Dark}) {
        theme.setChoice(choice);
        const double ratio =
            drawnContrast(picture(make, QStringLiteral("HHH")), picture(make, QString()));
        QVERIFY2(ratio >= textContrast,
                 qPrintable(QStringLiteral("%1: %2").arg(theme.isDark() ? QLatin1String("dark")
                                                                        : QLatin1String("light"),
                                                         QString::number(ratio))));
    }
}

void TestContrast::menusAreRead()
{
    Theme theme;
    for (const auto choice : {Settings::Theme::Light, Settings::Theme::Dark}) {
        theme.setChoice(choice);
        for (const bool chosen : {false, true}) {
            const Maker make = [chosen](const QString &text) {
                auto menu = std::make_unique<QMenu>();
                QAction *item = menu->addAction(text.isEmpty() ? QStringLiteral(" ") : text);
                if (chosen)
                    menu->setActiveAction(item);
                return menu;
            };
            const double ratio =
                drawnContrast(picture(make, QStringLiteral("HHH")), picture(make, QString()));
            QVERIFY2(ratio >= textContrast, qPrintable(QString::number(ratio)));
        }
    }
}

void TestContrast::signsOfStatesAreSeen()
{
    Theme theme;
    QList<StateSign> signs;
    for (const auto state :
         {Call::State::Offering, Call::State::Dialing, Call::State::Connected, Call::State::Hold,
          Call::State::Conferenced, Call::State::Busy, Call::State::Ended, Call::State::Unknown})
        signs.append(stateSign(state));
    for (const auto state : {Line::State::Idle, Line::State::Ringing, Line::State::Busy,
                             Line::State::OutOfService, Line::State::Unknown})
        signs.append(stateSign(state));
    for (const auto level : {QueueLevel::Normal, QueueLevel::Amber, QueueLevel::Red})
        signs.append(queueSign(level, false));
    signs.append(queueSign(QueueLevel::Red, true));
    for (const auto choice : {Settings::Theme::Light, Settings::Theme::Dark}) {
        theme.setChoice(choice);
        for (const StateSign &sign : std::as_const(signs)) {
            const auto draw = [&](bool on) {
                IconLabel icon(40);
                if (on)
                    icon.setIcon(sign.icon, sign.tone);
                icon.setAutoFillBackground(true);
                return icon.grab().toImage();
            };
            const double ratio = drawnContrast(draw(true), draw(false));
            QVERIFY2(ratio >= shapeContrast, qPrintable(sign.icon + QString::number(ratio)));
        }
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
