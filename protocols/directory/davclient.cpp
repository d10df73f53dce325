// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/davclient.h"

#include <utility>

namespace Jackfield {

namespace {

    constexpr qsizetype slice = 128 * 1024; // bytes: read within a few milliseconds
    constexpr int multiStatus = 207;

    DavFailure refused(int status)
    {
        const auto say = [status](const QString &words) {
            return DavFailure {{Error::Code::Refused, words}, status};
        };
        if (status == 401)
            return say(DavClient::tr("The server does not accept the user or the password."));
        if (status == 403)
            return say(DavClient::tr("The user may not read the address book."));
        if (status == 404 || status == 410)
            return say(DavClient::tr("There is no address book at this address."));
        if (status / 100 == 3)
            return say(DavClient::tr("The server points to another address, which is not "
                                     "followed. Enter that address."));
        if (status / 100 == 5)
            return say(DavClient::tr("The server has trouble of its own (%1).").arg(status));
        return say(DavClient::tr("There is no address book server (CardDAV) at this address: it "
                                 "answered %1.")
                       .arg(status));
    }

} // namespace

DavClient::DavClient(std::unique_ptr<HttpSender> sender, QString user, QString password)
    : m_sender(std::move(sender))
    , m_user(std::move(user))
    , m_password(std::move(password))
{ }

void DavClient::propfind(const QByteArray &url, int depth, const QByteArray &body,
                         Answered answered)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Propfind;
    request.url = url;
    request.body = body;
    send(std::move(request), depth, std::move(answered));
}

void DavClient::report(const QByteArray &url, const QByteArray &body, Answered answered)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Report;
    request.url = url;
    request.body = body;
    send(std::move(request), 0, std::move(answered)); // RFC 6578 section 3.2
}

void DavClient::send(HttpRequest request, int depth, Answered answered)
{
    request.contentType = "application/xml; charset=utf-8";
    request.user = m_user;
    request.password = m_password;
    request.headers.append({"Depth", QByteArray::number(depth)});
    m_sender->send(request).then(
        &m_context, [this, answered = std::move(answered)](const HttpOutcome &outcome) {
            take(outcome, answered);
        });
}

void DavClient::take(const HttpOutcome &outcome, Answered answered)
{
    if (!outcome) {
        Error error = outcome.error().error;
        if (error.code == Error::Code::Uncertain) {
            // Nothing but reading was asked for: what may have been done is nothing.
            error = {Error::Code::NotConnected,
                     tr("The server of the address book did not answer.")};
        }
        return answered(tl::unexpected(DavFailure {error}));
    }
    if (outcome->status != multiStatus)
        return answered(tl::unexpected(refused(outcome->status)));
    if (outcome->isCut)
        return answered(tl::unexpected(DavFailure {
            {Error::Code::Malformed, tr("What the server answered is too long, or broke off.")},
            outcome->status,
            true}));
    m_body = outcome->body;
    m_at = 0;
    m_reader = std::make_unique<DavReader>();
    m_answered = std::move(answered);
    readSlice();
}

void DavClient::readSlice()
{
    const auto piece = QByteArrayView(m_body).sliced(m_at, qMin(slice, m_body.size() - m_at));
    m_at += piece.size();
    const auto fed = m_reader->feed(piece);
    if (fed && m_at < m_body.size()) {
        QMetaObject::invokeMethod(this, &DavClient::readSlice, Qt::QueuedConnection);
        return;
    }
    Result<DavAnswer> read = m_reader->end();
    m_reader.reset();
    m_body.clear();
    const auto answered = std::exchange(m_answered, {});
    if (read)
        return answered(*std::move(read)); // may be the end of us
    answered(tl::unexpected(DavFailure {read.error(), multiStatus}));
}

} // namespace Jackfield
