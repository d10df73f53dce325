// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linkenvironment.h"

#include <gtest/gtest.h>

namespace Jackfield {

TEST(LinkEnvironment, LosesWhatLoadsCode)
{
    const QByteArrayList loading {"QT_PLUGIN_PATH",          "QT_QPA_PLATFORM_PLUGIN_PATH",
                                  "QT_STYLE_OVERRIDE",       "QT_LOGGING_CONF",
                                  "QML2_IMPORT_PATH",        "QML_IMPORT_PATH",
                                  "QT_QPA_GENERIC_PLUGINS",  "QT_DEBUG_PLUGINS",
                                  "QT_SOMETHING_OF_TOMORROW"};
    EXPECT_EQ(distrustedVariables(loading), loading);
}

TEST(LinkEnvironment, KeepsTheDesktopsLookAndAllOthers)
{
    EXPECT_EQ(distrustedVariables({"QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_IM_MODULE", "PATH",
                                   "DISPLAY", "XDG_RUNTIME_DIR", "JACKFIELD_PASSWORD_A", "QT"}),
              QByteArrayList());
}

} // namespace Jackfield
