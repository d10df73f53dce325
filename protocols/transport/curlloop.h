// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <curl/curl.h>
#include <functional>
#include <map>
#include <memory>
#include <utility>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace Jackfield {

/// Works libcurl's transfers from the event loop of its thread, without ever waiting.
class CurlLoop final : public QObject
{
public:
    using Ends = QList<std::pair<CURL *, CURLcode>>;
    /// `onEnds` is told of handles that ended and are removed already; the loop may be destroyed in
    /// it. Never called inside add() or remove().
    explicit CurlLoop(std::function<void(const Ends &)> onEnds);
    ~CurlLoop() override; ///< All handles must have been removed.

    void add(CURL *easy); ///< Starts from the event loop. The caller keeps owning it.
    void remove(CURL *easy);

private:
    struct Watch;
    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *, long delay, void *self);
    Watch &watch(curl_socket_t socket);
    void act(curl_socket_t socket, int events);

    const std::function<void(const Ends &)> m_onEnds;
    CURLM *const m_multi;
    std::map<curl_socket_t, std::unique_ptr<Watch>> m_watches;
    std::unique_ptr<QTimer> m_timer;
};

} // namespace Jackfield
