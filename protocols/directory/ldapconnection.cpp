// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapconnection.h"

#include "core/base/redact.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <ldap.h>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::LdapSource)
    };

    /// libldap takes one file or the folder; the file of Debian's ca-certificates is the quicker.
    constexpr auto systemAuthorities = "/etc/ssl/certs/ca-certificates.crt";

    struct MessageFree
    {
        void operator()(LDAPMessage *message) const { ldap_msgfree(message); }
    };
    using Message = std::unique_ptr<LDAPMessage, MessageFree>;

    timeval seconds(int count)
    {
        return {count, 0};
    }

    /// All of them here and none from a file: libldap reads ldap.conf, ~/.ldaprc and "ldaprc" of
    /// the working folder, and those may switch the check of certificates off.
    bool setOptions(LDAP *ldap, const LdapSetup &setup)
    {
        const int version = LDAP_VERSION3;
        const timeval limit = seconds(LdapConnection::patience);
        const int demand = LDAP_OPT_X_TLS_DEMAND;
        const int oldest = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
        const int noLimit = LDAP_NO_LIMIT;
        const int never = LDAP_DEREF_NEVER;
        const int client = 0;
        const QByteArray authorities =
            setup.caFile.isEmpty() ? QByteArray(systemAuthorities) : setup.caFile.toLocal8Bit();
        const std::pair<int, const void *> options[] {
            {LDAP_OPT_PROTOCOL_VERSION, &version},
            {LDAP_OPT_REFERRALS, LDAP_OPT_OFF},
            {LDAP_OPT_RESTART, LDAP_OPT_OFF},
            {LDAP_OPT_NETWORK_TIMEOUT, &limit},
            {LDAP_OPT_TIMEOUT, &limit},
            {LDAP_OPT_SIZELIMIT, &noLimit},
            {LDAP_OPT_TIMELIMIT, &noLimit},
            {LDAP_OPT_DEREF, &never},
            {LDAP_OPT_X_TLS_REQUIRE_CERT, &demand},
            {LDAP_OPT_X_TLS_PROTOCOL_MIN, &oldest},
            {LDAP_OPT_X_TLS_CACERTFILE, authorities.constData()},
            {LDAP_OPT_X_TLS_NEWCTX, &client}, // last: it takes the others over
        };
        for (const auto &[option, value] : options)
            if (ldap_set_option(ldap, option, value) != LDAP_OPT_SUCCESS)
                return option == LDAP_OPT_X_TLS_NEWCTX && setup.tls == LdapSetup::Tls::Off;
        return true;
    }

    bool isLossCode(int code)
    {
        return code == LDAP_SERVER_DOWN || code == LDAP_CONNECT_ERROR || code == LDAP_TIMEOUT
            || code == LDAP_UNAVAILABLE || code == LDAP_DECODING_ERROR || code == LDAP_LOCAL_ERROR;
    }

} // namespace

LdapConnection::LdapConnection(const LdapSetup &setup)
    : m_setup(setup)
{ }

LdapConnection::~LdapConnection()
{
    if (m_ldap)
        ldap_unbind_ext(m_ldap, nullptr, nullptr);
}

LdapResult<Unit> LdapConnection::open(const QString &password)
{
    return connect().and_then([&](Unit) { return bind(password); });
}

LdapResult<Unit> LdapConnection::connect()
{
    if (const int code = ldap_initialize(&m_ldap, m_setup.url.toUtf8().constData());
        code != LDAP_SUCCESS)
        return tl::unexpected(failed(code));
    if (!setOptions(m_ldap, m_setup))
        return tl::unexpected(LdapFailure {
            {Error::Code::Refused,
             m_setup.caFile.isEmpty()
                 ? Words::tr("The certificates that this computer trusts cannot be read.")
                 : Words::tr("The file of trusted certificates cannot be used: %1")
                       .arg(oneLine(m_setup.caFile))}});
    // Apart from what follows: libldap has no code of its own for what fails in TLS.
    if (const int code = ldap_connect(m_ldap); code != LDAP_SUCCESS)
        return tl::unexpected(m_setup.tls == LdapSetup::Tls::AtOnce && !words().isEmpty()
                                  ? untrusted()
                                  : failed(code));
    if (const auto limited = limitMessages(); !limited)
        return limited;
    return m_setup.tls == LdapSetup::Tls::StartTls ? startTls() : Unit {};
}

LdapFailure LdapConnection::untrusted() const
{
    return {{Error::Code::Refused,
             Words::tr("The directory's certificate is not trusted, or is for another name. "
                       "Nothing was sent to it. Check the address and ca_file.")}};
}

LdapResult<Unit> LdapConnection::startTls()
{
    const int code = ldap_start_tls_s(m_ldap, nullptr, nullptr);
    if (code == LDAP_SUCCESS)
        return Unit {};
    if (code == LDAP_CONNECT_ERROR)
        return tl::unexpected(untrusted());
    if (code == LDAP_PROTOCOL_ERROR || code == LDAP_UNAVAILABLE
        || code == LDAP_UNWILLING_TO_PERFORM)
        return tl::unexpected(LdapFailure {
            {Error::Code::Refused,
             Words::tr("The directory does not offer encryption (StartTLS). Nothing was sent to "
                       "it. Ask its administrator, or set tls = \"off\" where the network is "
                       "safe.")}});
    return tl::unexpected(failed(code));
}

LdapResult<Unit> LdapConnection::bind(const QString &password)
{
    if (!m_setup.bindDn.isEmpty() && password.isEmpty())
        return tl::unexpected(LdapFailure {
            {Error::Code::Refused,
             Words::tr("The password of the directory's user is missing. Enter it in the "
                       "settings.")},
            false,
            true});
    const QByteArray dn = m_setup.bindDn.toUtf8();
    QByteArray secret = m_setup.bindDn.isEmpty() ? QByteArray() : password.toUtf8();
    berval credentials {ber_len_t(secret.size()), secret.data()};
    const int code = ldap_sasl_bind_s(m_ldap, dn.constData(), LDAP_SASL_SIMPLE, &credentials,
                                      nullptr, nullptr, nullptr);
    secret.fill('\0');
    if (code == LDAP_SUCCESS)
        return Unit {};
    LdapFailure failure = failed(code);
    failure.isLost = false; // a fresh connection: another one does no better
    return tl::unexpected(failure);
}

/// Only now: the socket buffer is there with the connection.
LdapResult<Unit> LdapConnection::limitMessages()
{
    Sockbuf *buffer = nullptr;
    ber_len_t largest = largestMessage;
    if (ldap_get_option(m_ldap, LDAP_OPT_SOCKBUF, &buffer) == LDAP_OPT_SUCCESS && buffer)
        ber_sockbuf_ctrl(buffer, LBER_SB_OPT_SET_MAX_INCOMING, &largest);
    return Unit {};
}

LdapResult<LdapFound> LdapConnection::search(const LdapQuestion &question,
                                             const std::function<bool()> &isWanted)
{
    QByteArrayList names = ldapAttributes(m_setup, question.withPhotos);
    QVarLengthArray<char *, 32> attributes;
    for (QByteArray &name : names)
        attributes.append(name.data());
    attributes.append(nullptr);
    timeval limit = seconds(patience);
    int ticket = 0;
    const int sent = ldap_search_ext(m_ldap, m_setup.base.toUtf8().constData(), LDAP_SCOPE_SUBTREE,
                                     question.filter.constData(), attributes.data(), 0, nullptr,
                                     nullptr, &limit, question.limit, &ticket);
    if (sent != LDAP_SUCCESS)
        return tl::unexpected(failed(sent));
    LdapFound found;
    while (isWanted()) {
        limit = seconds(patience);
        LDAPMessage *raw = nullptr;
        const int kind = ldap_result(m_ldap, ticket, LDAP_MSG_ONE, &limit, &raw);
        const Message message(raw);
        if (kind == 0)
            return tl::unexpected(failed(LDAP_TIMEOUT));
        if (kind < 0)
            return tl::unexpected(failed(LDAP_SERVER_DOWN));
        if (kind == LDAP_RES_SEARCH_RESULT)
            return finished(raw, std::move(found));
        if (kind == LDAP_RES_SEARCH_ENTRY && found.entries.size() < question.limit)
            found.entries.append(entryOf(raw));
        else if (kind == LDAP_RES_SEARCH_ENTRY)
            break; // it does not keep to the limit
    }
    ldap_abandon_ext(m_ldap, ticket, nullptr, nullptr);
    found.warning = Words::tr("The directory has more entries than are shown.");
    return found;
}

LdapEntry LdapConnection::entryOf(ldapmsg *message) const
{
    LdapEntry entry;
    if (char *dn = ldap_get_dn(m_ldap, message)) {
        entry.dn = dn;
        ldap_memfree(dn);
    }
    BerElement *place = nullptr;
    char *name = ldap_first_attribute(m_ldap, message, &place);
    while (name) {
        QByteArrayList values;
        berval **all = ldap_get_values_len(m_ldap, message, name);
        for (berval **value = all; value && *value; ++value)
            values.append(QByteArray((*value)->bv_val, qsizetype((*value)->bv_len)));
        ldap_value_free_len(all);
        entry.values[QByteArray(name).split(';').first().toLower()] += values;
        ldap_memfree(name);
        name = ldap_next_attribute(m_ldap, message, place);
    }
    ber_free(place, 0);
    return entry;
}

LdapResult<LdapFound> LdapConnection::finished(ldapmsg *message, LdapFound found) const
{
    int code = LDAP_SUCCESS;
    const int parsed =
        ldap_parse_result(m_ldap, message, &code, nullptr, nullptr, nullptr, nullptr, 0);
    if (parsed != LDAP_SUCCESS)
        code = parsed;
    const bool isCut = code == LDAP_SIZELIMIT_EXCEEDED || code == LDAP_ADMINLIMIT_EXCEEDED
        || code == LDAP_TIMELIMIT_EXCEEDED;
    if (isCut && (!found.entries.isEmpty() || code == LDAP_SIZELIMIT_EXCEEDED))
        found.warning = Words::tr("The directory has more entries than are shown.");
    else if (code != LDAP_SUCCESS)
        return tl::unexpected(failed(code));
    return found;
}

QString LdapConnection::words() const
{
    char *text = nullptr;
    if (!m_ldap || ldap_get_option(m_ldap, LDAP_OPT_DIAGNOSTIC_MESSAGE, &text) != LDAP_OPT_SUCCESS)
        return {};
    const QString words = oneLine(QString::fromUtf8(text ? text : "").simplified());
    ldap_memfree(text);
    return words;
}

LdapFailure LdapConnection::failed(int code) const
{
    const bool isLost = isLossCode(code);
    switch (code) {
    case LDAP_INVALID_CREDENTIALS:
    case LDAP_INAPPROPRIATE_AUTH:
        return {{Error::Code::Refused,
                 Words::tr("The directory does not accept the user or the password.")},
                false,
                true};
    case LDAP_NO_SUCH_OBJECT:
        return {{Error::Code::Refused,
                 Words::tr("The directory has no entry “%1”. Check the base.")
                     .arg(oneLine(m_setup.base))}};
    case LDAP_INVALID_DN_SYNTAX:
        return {{Error::Code::Refused,
                 Words::tr("The directory cannot read the base or the user: both look like "
                           "“dc=example,dc=com”.")}};
    case LDAP_FILTER_ERROR:
        return {{Error::Code::Refused, Words::tr("The filter of the directory cannot be read.")}};
    case LDAP_INSUFFICIENT_ACCESS:
        return {{Error::Code::Refused, Words::tr("The user may not read in the directory.")}};
    case LDAP_REFERRAL:
        return {{Error::Code::Refused,
                 Words::tr("The directory points to another server for this base; that is not "
                           "followed. Enter the other server.")}};
    case LDAP_TIMEOUT:
    case LDAP_TIMELIMIT_EXCEEDED:
        return {{Error::Code::TimedOut, Words::tr("The directory did not answer in time.")},
                isLost};
    default:
        break;
    }
    if (isLost)
        return {{Error::Code::NotConnected, Words::tr("The directory cannot be reached.")}, true};
    const QString said = words();
    const QString reason = said.isEmpty() ? QString::fromUtf8(ldap_err2string(code)) : said;
    return {{Error::Code::Refused, Words::tr("The directory said: %1").arg(reason)}};
}

} // namespace Jackfield
