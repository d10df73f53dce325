// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"
#include "protocols/transport/httpurl.h"

#include <QHostAddress>

#include <array>
#include <curl/curl.h>

namespace Jackfield {

/// One request without its redirects, as one handle of libcurl: what goes into it and what comes of
/// it. With credentials libcurl asks without them first, and once more upon a 401.
class HttpTransfer final
{
public:
    /// How far the last request is. Sent: at least one byte of it; Answering: a status came.
    enum class Stage { Connecting, Ready, Sent, Answering };

    /// `rules` must outlive it. `onStage` is told of Connecting (again) and Ready, from inside
    /// libcurl: it must not touch the transfer's handle.
    HttpTransfer(HttpRequest request, HttpUrl url, const HttpRules &rules,
                 std::function<void(Stage)> onStage);
    Q_DISABLE_COPY_MOVE(HttpTransfer)

    CURL *handle() const { return m_easy.get(); }
    const HttpUrl &url() const { return m_url; }
    /// Of a 3xx that the rules follow: where to.
    std::optional<HttpUrl> redirect() const;
    /// What is to be told when it ends like this. CURLE_OPERATION_TIMEDOUT and
    /// CURLE_ABORTED_BY_CALLBACK: we gave it up, by the clock or by cancel().
    HttpOutcome outcome(CURLcode end) const;

private:
    enum class Part { StatusLine, Fields, Body };

    void setRequest();
    void setCredentials();
    void setTrust();
    void setLimits();
    void setCallbacks();
    void enter(Stage stage);
    bool takeHeader(const QByteArray &line);
    void takeField(const QByteArray &line);
    bool takeBody(QByteArrayView bytes);
    bool isToBeRepeated() const;
    QByteArray header(QByteArrayView name) const;
    HttpAnswer answer(CURLcode end) const;
    HttpFailure uncertain(CURLcode end) const;
    HttpFailure unsent(CURLcode end) const;
    HttpFailure unconnected() const;

    static curl_socket_t onOpen(void *self, curlsocktype, curl_sockaddr *address);
    static int onReady(void *self, char *, char *, int, int);
    static int onDebug(CURL *, curl_infotype type, char *data, size_t size, void *self);
    static size_t onHeader(char *data, size_t, size_t size, void *self);
    static size_t onBody(char *data, size_t, size_t size, void *self);

    const HttpRequest m_request;
    const HttpUrl m_url;
    const HttpRules &m_rules;
    const std::function<void(Stage)> m_onStage;
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> m_fields;
    std::array<char, CURL_ERROR_SIZE> m_words {};
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_easy;

    Stage m_stage = Stage::Connecting;
    bool m_wasAnswered = false; ///< By a 401 that the present request follows.
    QHostAddress m_forbidden; ///< That mayConnect refused last; null: it was allowed.
    Part m_part = Part::StatusLine;
    qsizetype m_headerSize = 0;
    HttpAnswer m_answer;
};

} // namespace Jackfield
