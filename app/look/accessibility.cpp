// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/accessibility.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVariant>
#include <QWindow>

namespace Jackfield {

namespace {

    constexpr const char *roleProperty = "jackfieldAccessibleRole";

    QAccessible::Role givenRole(const QWidget *widget)
    {
        return QAccessible::Role(widget->property(roleProperty).toInt());
    }

    /// Menus and lists that are open; Qt tells of the other windows only.
    QList<QAccessibleInterface *> popups()
    {
        QList<QAccessibleInterface *> popups;
        for (const QWindow *window : QGuiApplication::topLevelWindows()) {
            if (window->type() != Qt::Popup || !window->isVisible())
                continue;
            if (QAccessibleInterface *popup = window->accessibleRoot())
                popups.append(popup);
        }
        return popups;
    }

    class Program final : public QAccessibleApplication
    {
    public:
        int childCount() const override { return windows() + int(popups().size()); }
        QAccessibleInterface *child(int index) const override
        {
            return index < windows() ? QAccessibleApplication::child(index)
                                     : popups().value(index - windows());
        }
        int indexOfChild(const QAccessibleInterface *child) const override
        {
            const int window = QAccessibleApplication::indexOfChild(child);
            if (window >= 0)
                return window;
            const auto popup = popups().indexOf(const_cast<QAccessibleInterface *>(child));
            return popup < 0 ? -1 : windows() + int(popup);
        }

    private:
        int windows() const { return QAccessibleApplication::childCount(); }
    };

    /// A container, or a window of our own making.
    class Container final : public QAccessibleWidget
    {
    public:
        using QAccessibleWidget::QAccessibleWidget;
        QAccessible::Role role() const override
        {
            if (const QAccessible::Role given = givenRole(widget()); given != QAccessible::NoRole)
                return given;
            if (widget()->isWindow())
                return QAccessible::Window;
            return widget()->accessibleName().isEmpty() ? QAccessible::Client
                                                        : QAccessible::Grouping;
        }
    };

    /// With a name that says what its text is about; Qt would leave out the text.
    class Words final : public QAccessibleWidget
    {
    public:
        explicit Words(QLabel *label)
            : QAccessibleWidget(label, QAccessible::StaticText)
        { }
        QString text(QAccessible::Text kind) const override
        {
            const QString given = QAccessibleWidget::text(kind);
            if (kind != QAccessible::Name)
                return given;
            const QString shown = shownText();
            if (given.isEmpty() || shown.isEmpty() || given.contains(shown))
                return given.isEmpty() ? shown : given;
            return QStringLiteral("%1: %2").arg(given, shown);
        }
        QAccessible::Role role() const override
        {
            return label()->pixmap(Qt::ReturnByValue).isNull() ? QAccessible::StaticText
                                                               : QAccessible::Graphic;
        }
        QList<QPair<QAccessibleInterface *, QAccessible::Relation>>
        relations(QAccessible::Relation match) const override
        {
            auto relations = QAccessibleWidget::relations(match);
            if (QWidget *buddy = label()->buddy(); buddy && match.testFlag(QAccessible::Labelled))
                relations.append(
                    {QAccessible::queryAccessibleInterface(buddy), QAccessible::Labelled});
            return relations;
        }

    private:
        QLabel *label() const { return static_cast<QLabel *>(widget()); }
        QString shownText() const
        {
            QString text = label()->text();
            const bool isPlain = label()->textFormat() == Qt::PlainText
                || (label()->textFormat() == Qt::AutoText && !Qt::mightBeRichText(text));
            if (!isPlain)
                text = QTextDocumentFragment::fromHtml(text).toPlainText();
            return label()->buddy() ? text.remove(u'&') : text;
        }
    };

    /// With a name; Qt tells of the choice alone, as of one with a label beside it.
    class Choice final : public QAccessibleWidget
    {
    public:
        explicit Choice(QComboBox *box)
            : QAccessibleWidget(box, QAccessible::ComboBox)
        { }
        int childCount() const override { return box()->isEditable() ? 2 : 1; }
        QAccessibleInterface *child(int index) const override
        {
            return QAccessible::queryAccessibleInterface(part(index));
        }
        int indexOfChild(const QAccessibleInterface *child) const override
        {
            for (int i = 0; i < childCount(); ++i)
                if (part(i) == child->object())
                    return i;
            return -1;
        }
        QString text(QAccessible::Text kind) const override
        {
            const QString chosen = box()->currentText();
            if (kind == QAccessible::Value)
                return chosen;
            if (kind != QAccessible::Name)
                return QAccessibleWidget::text(kind);
            const QString given = widget()->accessibleName();
            return given.isEmpty() ? chosen : QStringLiteral("%1: %2").arg(given, chosen);
        }
        QAccessible::State state() const override
        {
            QAccessible::State state = QAccessibleWidget::state();
            state.expandable = true;
            state.expanded = box()->view()->isVisible();
            state.editable = box()->isEditable();
            return state;
        }
        QStringList actionNames() const override
        {
            return QStringList {showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
        }
        void doAction(const QString &name) override
        {
            if (name != showMenuAction() && name != pressAction())
                QAccessibleWidget::doAction(name);
            else if (!box()->view()->isVisible())
                box()->showPopup();
            else
                box()->hidePopup();
        }

    private:
        QComboBox *box() const { return static_cast<QComboBox *>(widget()); }
        QWidget *part(int index) const
        {
            return index == 0 ? static_cast<QWidget *>(box()->view()) : box()->lineEdit();
        }
    };

    class Tab final : public QAccessibleWidget
    {
    public:
        explicit Tab(QToolButton *button)
            : QAccessibleWidget(button, QAccessible::PageTab)
        { }
        QString text(QAccessible::Text kind) const override
        {
            const QString given = QAccessibleWidget::text(kind);
            return kind == QAccessible::Name && given.isEmpty() ? button()->text() : given;
        }
        QAccessible::State state() const override
        {
            QAccessible::State state = QAccessibleWidget::state();
            state.selectable = true;
            state.selected = button()->isChecked();
            return state;
        }
        QStringList actionNames() const override
        {
            return QStringList {pressAction()} + QAccessibleWidget::actionNames();
        }
        void doAction(const QString &name) override
        {
            if (name == pressAction())
                button()->click();
            else
                QAccessibleWidget::doAction(name);
        }

    private:
        QToolButton *button() const { return static_cast<QToolButton *>(widget()); }
    };

    QAccessibleInterface *make(const QString &className, QObject *object)
    {
        if (className == QLatin1String("QApplication"))
            return new Program;
        auto *widget = qobject_cast<QWidget *>(object);
        if (!widget)
            return nullptr;
        if (className == QLatin1String("QComboBox"))
            return new Choice(static_cast<QComboBox *>(widget));
        if (className == QLatin1String("QLabel"))
            return new Words(static_cast<QLabel *>(widget));
        if (className == QLatin1String("QWidget") || className == QLatin1String("QFrame")
            || className == QLatin1String("QGraphicsView"))
            return new Container(widget);
        auto *button = qobject_cast<QToolButton *>(widget);
        if (button && givenRole(button) == QAccessible::PageTab)
            return new Tab(button);
        return nullptr;
    }

    void send(QWidget *widget, QAccessible::Event type)
    {
        QAccessibleEvent event(widget, type);
        QAccessible::updateAccessibility(&event);
    }

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(make);
}

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    widget->setProperty(roleProperty, int(role));
}

void nameAs(QWidget *widget, const QString &name)
{
    if (name != widget->accessibleName())
        widget->setAccessibleName(name);
}

void announce(QWidget *widget)
{
    send(widget, QAccessible::Alert);
    if (widget->isVisible()) // Desktops with AT-SPI hear this and not the other.
        send(widget, QAccessible::ObjectShow);
}

} // namespace Jackfield
