// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/directory/davreader.h"
#include "protocols/transport/httpclient.h"

#include <functional>
#include <memory>

namespace Jackfield {

struct DavFailure
{
    Error error; ///< The detail is for people.
    int status = 0; ///< Of HTTP; 0: no answer.
    bool isCut = false; ///< The answer was larger than it may be.
};
using DavOutcome = tl::expected<DavAnswer, DavFailure>;

/// Sends the requests of WebDAV and reads their answers, one at a time. Large answers are read in
/// slices, with the event loop in between.
class DavClient final : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const DavOutcome &)>;
    DavClient(std::unique_ptr<HttpSender> sender, QString user, QString password);

    void propfind(const QByteArray &url, int depth, const QByteArray &body, Answered answered);
    void report(const QByteArray &url, const QByteArray &body, Answered answered);

private:
    void send(HttpRequest request, int depth, Answered answered);
    void take(const HttpOutcome &outcome, Answered answered);
    void readSlice();

    const std::unique_ptr<HttpSender> m_sender;
    const QObject m_context; ///< Dies before the sender, which answers what is open when it dies.
    const QString m_user;
    const QString m_password;
    QByteArray m_body; ///< That is being read.
    qsizetype m_at = 0;
    std::unique_ptr<DavReader> m_reader;
    Answered m_answered;
};

} // namespace Jackfield
