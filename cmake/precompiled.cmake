# SPDX-License-Identifier: GPL-3.0-or-later
# Headers read once and not by every unit. Half of what a unit costs is the headers of Qt and of the standard
# library; compiled beforehand, once for many targets, they cost next to nothing.
# Only headers of others that change with the machine, and that many units read, stand in the lists: one of our own
# would rebuild everything whenever it changes. No source may rely on them; JACKFIELD_PCH=OFF shows who does.

# jackfield_precompiled(<name> LINK ... HEADERS ...)
# Compiles HEADERS for the targets that name <name> in jackfield_use_precompiled(). A user must be compiled with all
# definitions of LINK, and with no others that HEADERS look at; -Winvalid-pch tells of one that is not.
function(jackfield_precompiled name)
    cmake_parse_arguments(ARG "" "" "LINK;HEADERS" ${ARGN})
    if(NOT JACKFIELD_PCH)
        return()
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/precompiled_${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(jackfield_precompiled_${name} STATIC ${source})
    set_target_properties(jackfield_precompiled_${name} PROPERTIES AUTOMOC OFF)
    target_include_directories(jackfield_precompiled_${name} SYSTEM PRIVATE ${EXPECTED_INCLUDE})
    target_link_libraries(jackfield_precompiled_${name} PRIVATE jackfield_options ${ARG_LINK})
    target_precompile_headers(jackfield_precompiled_${name} PRIVATE ${ARG_HEADERS})
endfunction()

# jackfield_use_precompiled(<target> <name>): has the units of <target> start with the headers of <name>.
function(jackfield_use_precompiled target name)
    if(JACKFIELD_PCH)
        target_precompile_headers(${target} REUSE_FROM jackfield_precompiled_${name})
    endif()
endfunction()

set(core_headers <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer>
    <QUrl> <QVariantMap> <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <tl/expected.hpp>
    <utility> <variant> <vector>)
jackfield_precompiled(core LINK Qt6::Core HEADERS ${core_headers})
if(JACKFIELD_APPS)
    jackfield_precompiled(widgets LINK Qt6::Widgets HEADERS ${core_headers} <QApplication> <QCheckBox> <QComboBox>
        <QDialog> <QDialogButtonBox> <QFormLayout> <QGridLayout> <QGroupBox> <QHeaderView> <QKeyEvent> <QLabel>
        <QLineEdit> <QMenu> <QPainter> <QPlainTextEdit> <QPushButton> <QScrollArea> <QTableWidget> <QTabWidget>
        <QToolButton> <QVBoxLayout>)
endif()
if(JACKFIELD_TESTS)
    find_package(GTest REQUIRED)
    jackfield_precompiled(gtest LINK Qt6::Core GTest::gmock HEADERS ${core_headers} <QElapsedTimer> <QTemporaryDir>
        <gmock/gmock.h> <gtest/gtest.h>)
endif()
