// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/systemdialog.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/scriptedfactory.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Jackfield {

/// The dialog of a kind that has a template, and everything that goes with one.
struct TemplateBench : DialogBench
{
    TemplateBench()
    {
        script->presets = {
            {QStringLiteral("snom"),
             QStringLiteral("snom desk phones"),
             QStringLiteral("Desk phones"),
             QStringLiteral("Switch <b>remote</b> control on."),
             QStringList {QStringLiteral("D735"), QStringLiteral("D785")},
             {{QStringLiteral("template"), QStringLiteral("http://{host}/dial?n=#")},
              {QStringLiteral("proxy"), QStringLiteral("never")},
              {QStringLiteral("values"),
               QVariantMap {{QStringLiteral("host"), QStringLiteral("192.0.2.20")}}}}},
            {QStringLiteral("cloud"),
             QStringLiteral("Cloud PBX"),
             QStringLiteral("Services"),
             QString(),
             QStringList {},
             {{QStringLiteral("template"), QStringLiteral("https://pbx.example/{account}?n=#")}}}};
        registry.add(std::make_unique<ScriptedFactory>(script));
    }
    SystemDialog &open(const QString &id = {})
    {
        auto *dialog = new SystemDialog(tools(store), {id}, &parent);
        parent.show();
        dialog->open();
        dialog->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(dialog)); }();
        return *dialog;
    }
    /// With all that has to be there to be saved, but for the template.
    SystemDialog &openFilled()
    {
        SystemDialog &dialog = open();
        named<QLineEdit>(dialog, "Name")->setText(QStringLiteral("Front"));
        named<QLineEdit>(dialog, "Address")->setText(QStringLiteral("h"));
        return dialog;
    }
    static QPlainTextEdit &templateOf(const SystemDialog &dialog)
    {
        return *named<QPlainTextEdit>(dialog, "Template");
    }
    static void press(const SystemDialog &dialog, const char *text)
    {
        QPushButton *found = button(dialog, text);
        QVERIFY2(found && found->isEnabled(), text);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    QVariantMap saved() const { return store.settings().systems.value(0).values; }

    std::shared_ptr<SetupScript> script = std::make_shared<SetupScript>();
    QWidget parent;
};

} // namespace Jackfield
