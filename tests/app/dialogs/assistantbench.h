// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistant.h"
#include "core/phone/switchboard.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/scriptedsystem.h"

#include <QApplication>

namespace Jackfield {

/// A kind with an address and a password, whose systems do what the test says.
class DeskFactory final : public PhoneSystemFactory
{
public:
    QString kind() const override { return QStringLiteral("desk"); }
    QString displayName() const override { return QStringLiteral("Desk & Co"); }
    QString summary() const override { return QStringLiteral("An exchange that does as told."); }
    QList<SetupField> fields() const override
    {
        using Kind = SetupField::Kind;
        return {{QStringLiteral("host"),
                 Kind::Text,
                 QStringLiteral("Server"),
                 QStringLiteral("Name or address of the server."),
                 QString(),
                 {},
                 {},
                 {}},
                {QStringLiteral("password"),
                 Kind::Secret,
                 QStringLiteral("Password"),
                 {},
                 {},
                 {},
                 {},
                 {}}};
    }
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override
    {
        if (config.values.value(QStringLiteral("host")).toString().isEmpty())
            return failure(Error::Code::Malformed, QStringLiteral("The server is missing."));
        auto made = std::make_unique<ScriptedSystem>(config.id.value,
                                                     Features(Feature::Dial) | Feature::HangUp);
        made->opensTo = opensTo;
        for (const QString &extension : config.lines)
            made->snapshot.lines.append(made->line(extension));
        last = made.get();
        return made;
    }

    PhoneSystem::Link opensTo = PhoneSystem::Link::Online;
    mutable QPointer<ScriptedSystem> last; ///< Made last.
};

/// Types where the keyboard is.
inline void typeKeys(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}
inline void typeKey(Qt::Key key)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key);
}
/// With Tab alone; fails when it does not come there.
inline void tabTo(const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        const QWidget *at = QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(at);
        if (at && (at->accessibleName() == name || (button && button->text().remove(u'&') == name)))
            return;
        typeKey(Qt::Key_Tab);
    }
    QFAIL(qPrintable(QStringLiteral("Tab does not lead to “%1”").arg(name)));
}

/// The assistant over settings of its own, whose phone systems are connected as soon as they are
/// saved.
struct AssistantBench : DialogBench
{
    AssistantBench()
    {
        auto made = std::make_unique<DeskFactory>();
        factory = made.get();
        registry.add(std::move(made));
        QObject::connect(&store, &SettingsStore::changed, &parent, [this] { follow(); });
        follow();
    }
    Assistant &open(const LinkTools &links = {})
    {
        assistant = new Assistant({tools(store), dialer, phones, switchboard, links}, &parent);
        parent.show();
        assistant->show();
        assistant->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(assistant)); }();
        return *assistant;
    }
    QString at() const
    {
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::DeferredDelete); // Pages that were left.
        for (const QWidget *page : assistant->findChildren<QWidget *>())
            if (page->objectName().startsWith(QLatin1String("assistant.")) && page->isVisible())
                return page->objectName();
        return {};
    }
    /// The rule the program's own SystemSync has, as far as it is needed here.
    void follow()
    {
        const Settings &now = store.settings();
        dialer.setUp({now.me.extension, now.location(), {}});
        for (const SystemStatus &old : QList<SystemStatus>(phones.systems()))
            switchboard.removeSystem(old.id);
        for (SystemConfig system : now.systems) {
            if (system.lines.isEmpty())
                system.lines = QStringList {now.me.extension};
            if (auto made = registry.create(system)) {
                running = factory->last;
                switchboard.addSystem(std::move(*made), system.kind, system.label);
                switchboard.system(system.id)->open();
            }
        }
    }
    QString fileText() const
    {
        QFile file(store.paths().userFile);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    DeskFactory *factory = nullptr;
    QPointer<ScriptedSystem> running; ///< With what is saved.
    QWidget parent;
    QPointer<Assistant> assistant;
};

} // namespace Jackfield
