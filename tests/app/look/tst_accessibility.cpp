// SPDX-License-Identifier: GPL-3.0-or-later
// What is told; that it is told at the right time is tested from outside, in
// tests/gui/accessibility.
#include "app/look/accessibility.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Jackfield;

namespace {

QAccessibleInterface *of(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QString name(QObject *object)
{
    return of(object)->text(QAccessible::Name);
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibility(); }
    void init() { failOnWarnings(); }
    void containersAreGroupsAndWindows();
    void labelsAreReadWithTheirText();
    void choicesAreReadWithTheirName();
    void tabsArePressed();
    void openMenusArePartsOfTheProgram();
};

void TestAccessibility::containersAreGroupsAndWindows()
{
    QWidget window;
    QWidget plain(&window);
    QFrame named(&window);
    named.setAccessibleName(QStringLiteral("Calls"));
    QFrame notice(&window);
    setAccessibleRole(&notice, QAccessible::Notification);
    QCOMPARE(of(&window)->role(), QAccessible::Window);
    QCOMPARE(of(&plain)->role(), QAccessible::Client);
    QCOMPARE(of(&named)->role(), QAccessible::Grouping);
    QCOMPARE(of(&notice)->role(), QAccessible::Notification);
    plain.setAccessibleName(QStringLiteral("Lines"));
    QCOMPARE(of(&plain)->role(), QAccessible::Grouping);
}

void TestAccessibility::labelsAreReadWithTheirText()
{
    QWidget window;
    QLabel label(&window);
    label.setText(QStringLiteral("The port is taken"));
    QCOMPARE(name(&label), QStringLiteral("The port is taken"));
    label.setAccessibleName(QStringLiteral("What is wrong"));
    QCOMPARE(name(&label), QStringLiteral("What is wrong: The port is taken"));
    label.setAccessibleName(QStringLiteral("Alas: The port is taken"));
    QCOMPARE(name(&label), QStringLiteral("Alas: The port is taken"));
    label.setText({});
    label.setAccessibleName(QStringLiteral("What is wrong"));
    QCOMPARE(name(&label), QStringLiteral("What is wrong"));
    QLabel rich(QStringLiteral("<b>Bold</b> words"), &window);
    QCOMPARE(name(&rich), QStringLiteral("Bold words"));
    rich.setTextFormat(Qt::PlainText);
    QCOMPARE(name(&rich), QStringLiteral("<b>Bold</b> words"));
    QCOMPARE(of(&rich)->role(), QAccessible::StaticText);
    QLabel photo(&window);
    photo.setPixmap(QPixmap(4, 4));
    QCOMPARE(of(&photo)->role(), QAccessible::Graphic);

    QLabel beside(QStringLiteral("&Port"), &window);
    QLineEdit port(&window);
    beside.setBuddy(&port);
    QCOMPARE(name(&beside), QStringLiteral("Port"));
    QCOMPARE(name(&port), QStringLiteral("Port"));
    const auto relations = of(&beside)->relations(QAccessible::Labelled);
    QCOMPARE(relations.size(), 1);
    QCOMPARE(relations.first().first->object(), &port);
}

void TestAccessibility::choicesAreReadWithTheirName()
{
    QWidget window;
    QComboBox box(&window);
    box.addItems({QStringLiteral("Light"), QStringLiteral("Dark")});
    QCOMPARE(name(&box), QStringLiteral("Light"));
    box.setAccessibleName(QStringLiteral("Colours"));
    box.setCurrentIndex(1);
    QCOMPARE(name(&box), QStringLiteral("Colours: Dark"));
    QCOMPARE(of(&box)->text(QAccessible::Value), QStringLiteral("Dark"));
    QCOMPARE(of(&box)->role(), QAccessible::ComboBox);
    QCOMPARE(of(&box)->childCount(), 1);
    box.setEditable(true);
    QCOMPARE(of(&box)->childCount(), 2);
    QCOMPARE(of(&box)->indexOfChild(of(box.lineEdit())), 1);
    QCOMPARE(of(&box)->indexOfChild(of(&window)), -1);
    window.show();
    auto *action = of(&box)->actionInterface();
    action->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(of(&box)->state().expanded);
    action->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(!of(&box)->state().expanded);
}

void TestAccessibility::tabsArePressed()
{
    QToolButton button;
    setAccessibleRole(&button, QAccessible::PageTab);
    button.setText(QStringLiteral("History"));
    button.setCheckable(true);
    QAccessibleInterface *tab = of(&button);
    QCOMPARE(tab->role(), QAccessible::PageTab);
    QCOMPARE(name(&button), QStringLiteral("History"));
    QVERIFY(tab->state().selectable && !tab->state().selected);
    QSignalSpy clicked(&button, &QToolButton::clicked);
    tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(clicked.size(), 1);
    QVERIFY(tab->state().selected);
}

void TestAccessibility::openMenusArePartsOfTheProgram()
{
    QWidget window;
    window.show();
    QAccessibleInterface *program = of(qApp);
    QCOMPARE(program->childCount(), 1);
    QMenu menu(&window);
    menu.addAction(QStringLiteral("Quit"));
    menu.popup({});
    QCOMPARE(program->childCount(), 2);
    QCOMPARE(program->child(0)->object(), &window);
    QCOMPARE(program->child(1)->object(), &menu);
    QCOMPARE(program->indexOfChild(of(&menu)), 1);
    QVERIFY(!program->child(2));
    menu.close();
    QCOMPARE(program->childCount(), 1);
    QCOMPARE(program->indexOfChild(of(&menu)), -1);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
