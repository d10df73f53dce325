# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D ROOT=<source dir> -P trust.cmake
# Certificates are always checked (security.md T69): no source switches that off, but for the one function that
# trusts a pinned key instead.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/protocols/*.h
    ${ROOT}/protocols/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
set(switches 0)
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} lines REGEX "ignoreSslErrors|VerifyNone|QueryPeer|VerifyMode|VerifyDepth|SSL_VERIFY|SSL_CTX|SSL_OPTIONS|set_verify")
    foreach(line IN LISTS lines)
        if(NOT file STREQUAL "protocols/transport/httptransfer.cpp" OR NOT line MATCHES "CURLOPT_SSL_VERIFY(PEER|HOST), 0L")
            message(SEND_ERROR "${file}: ${line}")
        endif()
        math(EXPR switches "${switches} + 1")
    endforeach()
endforeach()
if(NOT switches EQUAL 2)
    message(SEND_ERROR "${switches} places about the check of certificates; they are to be the two of trustByKeyAlone()")
endif()
