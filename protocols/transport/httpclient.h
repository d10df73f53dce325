// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

QT_FORWARD_DECLARE_CLASS(QHostAddress)

namespace Jackfield {

struct HttpRequest
{
    /// Propfind and Report (RFC 4918, RFC 3253) only ask, as Get does.
    enum class Method { Get, Post, Propfind, Report };
    /// Beside those that every request has. A redirect that is followed gets them too.
    struct Header
    {
        QByteArray name; ///< A token (RFC 9110 5.6.2).
        QByteArray value; ///< Without control characters.
        bool isSecret = false; ///< HttpAnswer::sent shows "***"; so it always does Authorization.
        bool operator==(const Header &) const = default;
    };
    Method method = Method::Get;
    QByteArray url; ///< http or https, encoded; goes out byte for byte, but for a fragment.
    QByteArray contentType; ///< Of a body.
    QByteArray body; ///< Not of a GET; empty: Content-Length: 0.
    QString user; ///< Empty: no Authorization is ever sent.
    QString password; ///< Basic or Digest, as the server asks for (RFC 7617, RFC 7616).
    QList<Header> headers;
    bool operator==(const HttpRequest &) const = default;
};

/// What every request of a client keeps to.
struct HttpRules
{
    enum class Proxy {
        Auto, ///< None for private addresses and names without a dot, else that of the environment.
        Never,
        Always ///< That of the environment, if any.
    };
    std::chrono::milliseconds connectLimit {3000}; ///< Looking the name up and TLS as well.
    std::chrono::milliseconds totalLimit {10000}; ///< Redirects and the second try of Digest too.
    int maxRedirects = 3;
    qsizetype maxBody = 64 * 1024; ///< Bytes of an answer's body that are read.
    Proxy proxy = Proxy::Auto;
    /// Host in small letters, as in the URL without port → SHA-256 of the public key
    /// (SubjectPublicKeyInfo, DER). A pinned host is trusted by its key alone, and by nothing else.
    /// An IPv6 address stands without brackets.
    QMap<QString, QByteArray> pins;
    /// Certificates (PEM) of a site's own authority, trusted besides those of the system; empty:
    /// none.
    QString caFile;
    /// Asked with every address before it is connected to; empty: all are allowed. Behind a proxy
    /// that is the proxy's. Must not touch the client.
    std::function<bool(const QHostAddress &address, quint16 port)> mayConnect;
};

struct HttpAnswer
{
    int status = 0; ///< 100 to 599
    QString reason; ///< Foreign text, one line.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< In their order, names in small letters.
    QByteArray body; ///< At most HttpRules::maxBody.
    bool isCut = false; ///< The body was longer, or broke off.
    /// Of a 3xx that the rules do not follow: where it points, absolute.
    QByteArray location;
    QByteArray sent; ///< The last request as it went out, Authorization shown as "***"; for people.
};

/// Why no answer came, beside the words.
enum class HttpTrouble {
    None,
    Untrusted, ///< The certificate is not trusted; a pin would help.
    PinChanged, ///< The host has another key than the pinned one.
    Other,
};

struct HttpFailure
{
    Error error; ///< The detail is for people.
    HttpTrouble trouble = HttpTrouble::Other;
};
using HttpOutcome = tl::expected<HttpAnswer, HttpFailure>;

/// Sends HTTP requests: HttpClient in production, a scripted stand-in in tests.
class HttpSender : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Any number at a time. Errors: Malformed: the URL or a header cannot be used; NotConnected,
    /// Refused (TLS, or mayConnect), TimedOut: nothing of it was sent; Uncertain: it was sent and
    /// no status came. All of that is said of the last request, behind redirects and the second try
    /// of Digest.
    virtual Pending<HttpOutcome> send(const HttpRequest &request) = 0;
    /// Answers all that is open: Cancelled when nothing was sent, else Uncertain; with what came of
    /// an answer whose status is there.
    virtual void cancel() = 0;
};

/// Makes senders; the seam where tests put their own.
using HttpSenderFactory = std::function<std::unique_ptr<HttpSender>(const HttpRules &rules)>;

/// HTTP/1.1 for orders: every request is made on a connection of its own and sent once, whatever
/// happens to it. QNetworkAccessManager sends a request again when the connection closes on it, and
/// an order sent twice dials twice; so this stands on libcurl. (A second request goes out only
/// where the first was answered without being carried out: 401, and the redirects of the rules.)
///
/// Redirects that are followed: of all but a POST, to the same scheme, host and port, or from http
/// to https on the same host; never to where the order was sent already. Never sent: cookies,
/// Referer, a body or credentials to another origin.
class HttpClient final : public HttpSender
{
    Q_OBJECT
public:
    /// `clock` must outlive the client. Requests that are open when it dies end as by cancel().
    HttpClient(Clock &clock, HttpRules rules, QObject *parent = nullptr);
    ~HttpClient() override;
    Pending<HttpOutcome> send(const HttpRequest &request) override;
    void cancel() override;

private:
    class Transfers;
    std::unique_ptr<Transfers> m_transfers;
};

/// Production's factory. `clock` must outlive what it makes.
HttpSenderFactory httpClients(Clock &clock);

} // namespace Jackfield
