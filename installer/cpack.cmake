# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the programs, and the packages made of it: `cpack -G DEB` and `cpack -G RPM` in the build
# folder of the preset `release`; installer/package.sh does all of it.
include(GNUInstallDirs)
set(resources ${PROJECT_SOURCE_DIR}/resources)
set(JACKFIELD_MAINTAINER "Jackfield maintainers <maintainers@jackfield.invalid>" CACHE STRING
    "Who answers for the packages: \"NAME <ADDRESS>\"")

# --- What the desktop reads

install(FILES ${resources}/desktop/jackfield.desktop ${resources}/desktop/jackfield-links.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${resources}/metainfo/org.jackfield.jackfield.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${resources}/desktop/jackfield.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size 16 22 24 32 48 64 128 256)
    set(icon ${PROJECT_BINARY_DIR}/icons/${size}.png)
    add_custom_command(OUTPUT ${icon} COMMAND jackfield-icon ${resources}/desktop/jackfield.svg ${size} ${icon}
        DEPENDS jackfield-icon ${resources}/desktop/jackfield.svg VERBATIM)
    list(APPEND made ${icon})
    install(FILES ${icon} RENAME jackfield.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/icons)
add_executable(jackfield-icon EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/icon.cpp)
target_link_libraries(jackfield-icon PRIVATE Qt6::Svg jackfield_options)

# --- Completion and manual

set(completions ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
set(completion ${PROJECT_BINARY_DIR}/jackfieldctl.completion)
add_custom_command(OUTPUT ${completion} COMMAND jackfieldctl completion bash > ${completion} DEPENDS jackfieldctl
    VERBATIM)
list(APPEND made ${completion})
install(FILES ${completion} RENAME jackfieldctl DESTINATION ${completions})
install(FILES ${resources}/completion/jackfield ${resources}/completion/jackfield-exchange DESTINATION ${completions})

# gzip -n: the same bytes each time.
foreach(page jackfield.1 jackfieldctl.1 jackfield-exchange.1)
    set(packed ${PROJECT_BINARY_DIR}/man/${page}.gz)
    add_custom_command(OUTPUT ${packed} COMMAND gzip -9nc ${resources}/man/${page} > ${packed}
        DEPENDS ${resources}/man/${page} VERBATIM)
    list(APPEND made ${packed})
    install(FILES ${packed} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man)
set(changelog ${PROJECT_BINARY_DIR}/changelog.Debian.gz)
add_custom_command(OUTPUT ${changelog} COMMAND gzip -9nc ${CMAKE_CURRENT_LIST_DIR}/debian/changelog > ${changelog}
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/debian/changelog VERBATIM)
list(APPEND made ${changelog})
install(FILES ${changelog} ${CMAKE_CURRENT_LIST_DIR}/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/jackfield)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/debian/lintian-overrides RENAME jackfield
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)
# Other builds are not packaged, and one under a sanitizer may not be able to run its own program.
set(all)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(all ALL)
endif()
add_custom_target(package_files ${all} DEPENDS ${made})

# --- What an administrator may roll out; nothing of it has an effect where it lies

install(FILES ${resources}/desktop/jackfield-autostart.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/jackfield/examples/autostart)
install(DIRECTORY ${resources}/policies DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/jackfield/examples)

# --- The packages

set(CPACK_PACKAGE_NAME jackfield)
set(CPACK_PACKAGE_CONTACT "${JACKFIELD_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "dial, answer and transfer the calls of your desk phone")
set(CPACK_PACKAGE_DESCRIPTION "A desktop client for people who telephone all day. Click a number in any
program and your desk phone dials it; see who calls, answer, hold, transfer,
forward, set do not disturb. Jackfield talks to unlike phone systems at once
(TAPIMaster, UCServer, FacetPhone, Taridium ipbx, phones that dial by a web
address) and shows their lines as one.
.
The package holds the window (jackfield), its command line (jackfieldctl) and
a telephone exchange on loopback to try and test with (jackfield-exchange).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION comm)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time, which no link shows: the platform, the journal's database, the icons' format; the
# keychain's library opens libsecret itself.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6sql6-sqlite, libqt6svg6, hicolor-icon-theme, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "libsecret-1-0, gnome-keyring | org.freedesktop.secrets, xdg-utils, fonts-noto-core | fonts-dejavu-core, qt6-translations-l10n, default-dbus-session-bus | dbus-session-bus")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libqt6sql6-psql, libqt6sql6-odbc, wl-clipboard, qt6-wayland, bash-completion")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Communications)
set(CPACK_RPM_PACKAGE_SUMMARY "Dial, answer and transfer the calls of your desk phone")
# Links to build ids would belong to folders of the system.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none")
set(CPACK_RPM_PACKAGE_REQUIRES "hicolor-icon-theme, ca-certificates")
# Folders of the system, which other packages own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/applications /usr/share/metainfo /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/lintian /usr/share/lintian/overrides
    /usr/share/man /usr/share/man/man1 /usr/share/doc)
foreach(size 16 22 24 32 48 64 128 256)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/icons/hicolor/${size}x${size}
        /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
include(CPack)
