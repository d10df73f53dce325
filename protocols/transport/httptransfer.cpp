// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/httptransfer.h"

#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/httpget.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace Jackfield {

namespace {

    constexpr qsizetype maxHeaders = 256 * 1024;

    /// Ours are by the Clock; libcurl's own limits are a net behind them.
    constexpr std::chrono::milliseconds behind {5000};

    /// The only place where the check of certificates is switched off, and only together with a pin
    /// (security.md T69): libcurl then takes the server's key from the handshake and refuses any
    /// other than the pinned one before a byte of the request is sent.
    void trustByKeyAlone(CURL *easy, const QByteArray &pin)
    {
        const QByteArray text = pinText(pin).toLatin1();
        if (curl_easy_setopt(easy, CURLOPT_PINNEDPUBLICKEY, text.constData()) != CURLE_OK)
            return;
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 0L);
    }

    curl_slist *requestFields(const HttpRequest &request)
    {
        // libcurl's own "Expect" would make it wait, and ask twice upon a 417.
        curl_slist *fields = curl_slist_append(nullptr, "Expect:");
        fields = curl_slist_append(fields, "Connection: close");
        const bool hasType = request.method != HttpRequest::Method::Get && !request.body.isEmpty();
        const QByteArray type =
            "Content-Type:" + (hasType ? ' ' + request.contentType : QByteArray());
        fields = curl_slist_append(fields, type.constData());
        for (const auto &[name, value, isSecret] : request.headers) {
            // libcurl takes "Name:" for "leave it out", "Name;" for "empty".
            const QByteArray field = value.isEmpty() ? name + ';' : name + ": " + value;
            fields = curl_slist_append(fields, field.constData());
        }
        return fields;
    }

} // namespace

HttpTransfer::HttpTransfer(HttpRequest request, HttpUrl url, const HttpRules &rules,
                           std::function<void(Stage)> onStage)
    : m_request(std::move(request))
    , m_url(std::move(url))
    , m_rules(rules)
    , m_onStage(std::move(onStage))
    , m_fields(requestFields(m_request), &curl_slist_free_all)
    , m_easy(curl_easy_init(), &curl_easy_cleanup)
{
    setRequest();
    setCredentials();
    setTrust();
    setLimits();
    setCallbacks();
}

void HttpTransfer::setRequest()
{
    CURL *const easy = handle();
    curl_easy_setopt(easy, CURLOPT_URL, m_url.text.constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long {CURL_HTTP_VERSION_1_1});
    curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Jackfield/" JACKFIELD_VERSION);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_fields.get());
    if (m_request.method == HttpRequest::Method::Propfind)
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, "PROPFIND");
    else if (m_request.method == HttpRequest::Method::Report)
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, "REPORT");
    if (m_request.method != HttpRequest::Method::Get) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    // On a connection that is used again libcurl sends again what the server had dropped it with.
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    if (m_rules.proxy == HttpRules::Proxy::Never
        || (m_rules.proxy == HttpRules::Proxy::Auto && isPrivateHost(m_url.host)))
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void HttpTransfer::setCredentials()
{
    if (m_request.user.isEmpty())
        return;
    CURL *const easy = handle();
    // Either of the two: so the first request goes out without any.
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
    curl_easy_setopt(easy, CURLOPT_USERNAME, m_request.user.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, m_request.password.toUtf8().constData());
    // To libcurl the second request is a redirect: a server that calls each nonce stale gets no
    // third.
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 1L);
}

void HttpTransfer::setTrust()
{
    CURL *const easy = handle();
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long {CURL_SSLVERSION_TLSv1_2});
    // From the folder the one root that is needed is read; from the file all of them, each time.
    const char *const folder = curl_version_info(CURLVERSION_NOW)->capath;
    if (folder) {
        curl_easy_setopt(easy, CURLOPT_CAPATH, folder);
        curl_easy_setopt(easy, CURLOPT_CAINFO, nullptr);
    }
    if (!m_rules.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, m_rules.caFile.toLocal8Bit().constData());
    const auto pin = m_rules.pins.constFind(QString::fromLatin1(m_url.host));
    if (pin != m_rules.pins.cend())
        trustByKeyAlone(easy, *pin);
}

void HttpTransfer::setLimits()
{
    CURL *const easy = handle();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // waits for no name look-up when removed
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                     long((m_rules.connectLimit + behind).count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long((m_rules.totalLimit + behind).count()));
}

void HttpTransfer::setCallbacks()
{
    CURL *const easy = handle();
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &HttpTransfer::onOpen);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &HttpTransfer::onReady);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L); // else there is no debug function
    curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &HttpTransfer::onDebug);
    curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &HttpTransfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &HttpTransfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
}

void HttpTransfer::enter(Stage stage)
{
    if (stage == Stage::Connecting && m_stage != Stage::Connecting) {
        // libcurl goes on to the second request: what the first one brought is of no use.
        m_wasAnswered = true;
        m_part = Part::StatusLine;
        m_headerSize = 0;
        m_answer = {};
    }
    m_stage = stage;
    m_onStage(stage);
}

curl_socket_t HttpTransfer::onOpen(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<HttpTransfer *>(self);
    if (transfer->m_stage != Stage::Connecting)
        transfer->enter(Stage::Connecting);
    QHostAddress host(&address->addr);
    bool isIpv4 = false;
    if (const quint32 four = host.toIPv4Address(&isIpv4); isIpv4)
        host.setAddress(four); // also "::ffff:127.0.0.1"
    // Both families have their port at the same place.
    const quint16 port = ntohs(reinterpret_cast<const sockaddr_in *>(&address->addr)->sin_port);
    if (transfer->m_rules.mayConnect && !transfer->m_rules.mayConnect(host, port)) {
        transfer->m_forbidden = host;
        return CURL_SOCKET_BAD;
    }
    transfer->m_forbidden.clear();
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int HttpTransfer::onReady(void *self, char *, char *, int, int)
{
    static_cast<HttpTransfer *>(self)->enter(Stage::Ready);
    return CURL_PREREQFUNC_OK;
}

/// Tells what was handed to the socket. What a proxy is told before is not of the request.
int HttpTransfer::onDebug(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    auto *transfer = static_cast<HttpTransfer *>(self);
    const bool isOurs = type == CURLINFO_HEADER_OUT || type == CURLINFO_DATA_OUT;
    if (!isOurs || size == 0 || transfer->m_stage == Stage::Connecting)
        return 0;
    if (transfer->m_stage == Stage::Ready)
        transfer->m_stage = Stage::Sent;
    transfer->m_answer.sent.append(data, qsizetype(size));
    return 0;
}

size_t HttpTransfer::onHeader(char *data, size_t, size_t size, void *self)
{
    const QByteArray line = QByteArray(data, qsizetype(size));
    return static_cast<HttpTransfer *>(self)->takeHeader(line) ? size : 0;
}

size_t HttpTransfer::onBody(char *data, size_t, size_t size, void *self)
{
    const QByteArrayView bytes(data, qsizetype(size));
    return static_cast<HttpTransfer *>(self)->takeBody(bytes) ? size : 0;
}

bool HttpTransfer::takeHeader(const QByteArray &line)
{
    m_headerSize += line.size();
    if (m_headerSize > maxHeaders)
        return false;
    const QByteArray text = line.trimmed();
    if (m_part == Part::Body)
        return true; // fields behind a chunked body
    if (m_part == Part::Fields && text.isEmpty()) {
        const bool isFinal = m_stage == Stage::Answering; // else it was "100 Continue"
        m_part = isFinal ? Part::Body : Part::StatusLine;
    } else if (m_part == Part::Fields) {
        takeField(line);
    } else {
        const auto status = parseHttpStatus(text);
        if (!status)
            return false;
        m_part = Part::Fields;
        m_answer.headers.clear();
        if (status->code < 200)
            return true;
        m_answer.status = status->code;
        m_answer.reason = status->text.mid(4); // behind the code
        m_stage = Stage::Answering;
    }
    return true;
}

void HttpTransfer::takeField(const QByteArray &line)
{
    const bool isContinued = line.startsWith(' ') || line.startsWith('\t'); // RFC 9112 section 5.2
    if (isContinued && !m_answer.headers.isEmpty()) {
        m_answer.headers.last().second += ' ' + line.trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_answer.headers.append(
            {line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
}

bool HttpTransfer::takeBody(QByteArrayView bytes)
{
    const qsizetype room = m_rules.maxBody - m_answer.body.size();
    m_answer.body += bytes.first(qMin(room, bytes.size()));
    m_answer.isCut = m_answer.isCut || bytes.size() > room;
    // The second request begins behind the body of the first one's answer.
    return !m_answer.isCut || isToBeRepeated();
}

bool HttpTransfer::isToBeRepeated() const
{
    return m_answer.status == 401 && !m_request.user.isEmpty() && !m_wasAnswered;
}

} // namespace Jackfield
