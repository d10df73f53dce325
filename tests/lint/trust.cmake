# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D ROOT=<source dir> -P trust.cmake
# Certificates are always checked (security.md T69). Three places have to do with it, and every line of theirs stands
# here: ldapconnection.cpp demands a check of libldap, whatever its files say; httptransfer.cpp switches libcurl's check off in the one function that trusts a pinned key instead, and
# tlssession.cpp makes OpenSSL's connections, which check every server: against the system's certificates and a file
# or, where a key is pinned, by a check of that key put in the place of the chain's.
set(allowed_protocols/transport/httptransfer.cpp
    "curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 0L)"
    "curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 0L)")
set(allowed_protocols/transport/tlssession.cpp
    "using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>"
    "const Context context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free)"
    "SSL_CTX_set_cert_verify_callback(context.get(), &isPinned, pin)"
    "else if (SSL_CTX_set_default_verify_paths(context.get()) != 1)"
    "if (!file.isEmpty() && SSL_CTX_load_verify_file(context.get(), file.constData()) != 1)"
    "SSL_set_verify(connection, SSL_VERIFY_PEER, nullptr)"
    "X509_VERIFY_PARAM_set_flags(SSL_get0_param(connection), X509_V_FLAG_PARTIAL_CHAIN)")
set(allowed_protocols/directory/ldapconnection.cpp
    "{LDAP_OPT_X_TLS_REQUIRE_CERT, &demand},")
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/protocols/*.h
    ${ROOT}/protocols/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
    file(STRINGS ${ROOT}/${file} lines REGEX "ignoreSslErrors|VerifyNone|QueryPeer|VerifyMode|VerifyDepth|SSL_VERIFY|SSL_CTX|SSL_OPTIONS|set_verify|verify_callback|X509_V_FLAG|REQUIRE_CERT")
    set(found)
    foreach(line IN LISTS lines)
        string(STRIP "${line}" line)
        string(REGEX REPLACE ";$" "" line "${line}")
        list(APPEND found "${line}")
    endforeach()
    if(NOT "${found}" STREQUAL "${allowed_${file}}")
        list(JOIN found "\n" found)
        message(SEND_ERROR "${file}: these lines about the check of certificates are not those of trust.cmake:\n${found}")
    endif()
endforeach()
foreach(file protocols/transport/httptransfer.cpp protocols/transport/tlssession.cpp
        protocols/directory/ldapconnection.cpp)
    if(NOT EXISTS ${ROOT}/${file})
        message(SEND_ERROR "${file} is gone: take it off trust.cmake")
    endif()
endforeach()
