# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D ROOT=<source dir> -P layering.cmake
# A folder may include only from the folders in its row, and itself. Module-qualified Qt includes are refused
# everywhere: Debian keeps all Qt headers under one root, so <QtWidgets/QLabel> compiles without linking Widgets.
# A folder with sources and no row is an error, and so is a source without an SPDX line.
set(core "core/base|core/domain|core/dialing|core/policy|core/phone|core/journal|core/settings|core/storage")
set(protocols "protocols/transport|protocols/tapimaster|protocols/ucserver|protocols/webdial|protocols/simulator")
set(inbound "app/inbound|app/gates")
set(ui "app/actions|app/look|app/models|app/views|app/dialogs|app/shell")
set(allowed_core/base "-")
set(allowed_core/domain "core/base")
set(allowed_core/dialing "core/base")
set(allowed_core/policy "core/base|core/domain|core/dialing")
set(allowed_core/phone "core/base|core/domain|core/dialing|core/policy")
set(allowed_core/journal "core/base|core/domain|core/dialing|core/policy|core/phone")
set(allowed_core/settings "core/base|core/domain|core/dialing|core/policy")
set(allowed_core/storage "core/base|core/domain")
set(allowed_protocols/transport "core/base")
set(allowed_protocols/tapimaster "core/base|core/domain|core/phone|protocols/transport")
set(allowed_protocols/ucserver "core/base|core/domain|core/dialing|core/phone|protocols/transport")
set(allowed_protocols/webdial "core/base|core/domain|core/dialing|core/phone|protocols/transport")
# The simulator reads its own files with the TOML reader of core/settings.
set(allowed_protocols/simulator "core/base|core/domain|core/dialing|core/phone|core/settings|protocols/transport|protocols/tapimaster|protocols/ucserver")
set(allowed_app/inbound "${core}")
# The text commands have one codec, for client, simulator and our own local server.
set(allowed_app/gates "${core}|protocols/tapimaster|app/inbound")
set(allowed_app/models "core/base|core/domain|core/dialing|core/policy|core/phone|core/journal")
set(allowed_app/look "core/settings")
# The settings show how links and doors stand.
foreach(folder actions views dialogs shell)
    set(allowed_app/${folder} "${core}|${ui}|${inbound}")
endforeach()
foreach(program desktop ctl exchange)
    set(allowed_app/${program} "${core}|${protocols}|${inbound}|${ui}")
endforeach()

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/protocols/*.h
    ${ROOT}/protocols/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} first LIMIT_COUNT 1)
    if(NOT first STREQUAL "// SPDX-License-Identifier: GPL-3.0-or-later")
        message(SEND_ERROR "${file}: first line is not the SPDX line")
    endif()
    string(REGEX MATCH "^[a-z]+/[a-z]+" folder ${file})
    if(NOT file MATCHES "^tests/" AND NOT DEFINED allowed_${folder})
        message(SEND_ERROR "${file}: ${folder} has no row in layering.cmake")
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "^#include")
    foreach(line IN LISTS lines)
        if(line MATCHES "<Qt[A-Z][A-Za-z0-9]*/")
            message(SEND_ERROR "${file}: module-qualified Qt include: ${line}")
        elseif(line MATCHES "\"[^/]*\"$" AND NOT line MATCHES "\\.moc\"$")
            message(SEND_ERROR "${file}: include by full path from the root: ${line}")
        elseif(NOT file MATCHES "^tests/" AND line MATCHES "\"((core|protocols|app|tests)/[a-z]+)/"
               AND NOT CMAKE_MATCH_1 STREQUAL folder AND NOT CMAKE_MATCH_1 MATCHES "^(${allowed_${folder}})$")
            message(SEND_ERROR "${file}: ${folder} may not include ${CMAKE_MATCH_1}")
        endif()
    endforeach()
endforeach()
