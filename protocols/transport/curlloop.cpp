// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/curlloop.h"

#include <QSocketNotifier>

namespace Jackfield {

/// May go inside the signal of its own notifier.
struct CurlLoop::Watch
{
    explicit Watch(curl_socket_t socket)
        : readable(new QSocketNotifier(socket, QSocketNotifier::Read))
        , writable(new QSocketNotifier(socket, QSocketNotifier::Write))
    { }
    ~Watch()
    {
        for (QSocketNotifier *notifier : {readable, writable}) {
            notifier->setEnabled(false); // before its socket is closed
            notifier->disconnect();
            notifier->deleteLater();
        }
    }
    Q_DISABLE_COPY_MOVE(Watch)

    QSocketNotifier *readable;
    QSocketNotifier *writable;
};

static CURLM *newMulti()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(once)
    return curl_multi_init();
}

CurlLoop::CurlLoop(std::function<void(const Ends &)> onEnds)
    : m_onEnds(std::move(onEnds))
    , m_multi(newMulti())
    , m_timer(std::make_unique<QTimer>())
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer.get(), &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
}

CurlLoop::~CurlLoop()
{
    curl_multi_cleanup(m_multi);
    m_timer->disconnect();
    m_timer.release()->deleteLater(); // this may run inside its signal
}

void CurlLoop::add(CURL *easy)
{
    curl_multi_add_handle(m_multi, easy);
}

void CurlLoop::remove(CURL *easy)
{
    curl_multi_remove_handle(m_multi, easy);
}

int CurlLoop::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    auto *loop = static_cast<CurlLoop *>(self);
    if (what == CURL_POLL_REMOVE) {
        loop->m_watches.erase(socket);
        return 0;
    }
    const Watch &watch = loop->watch(socket);
    watch.readable->setEnabled((what & CURL_POLL_IN) != 0);
    watch.writable->setEnabled((what & CURL_POLL_OUT) != 0);
    return 0;
}

int CurlLoop::onTimer(CURLM *, long delay, void *self)
{
    QTimer &timer = *static_cast<CurlLoop *>(self)->m_timer;
    if (delay < 0)
        timer.stop();
    else
        timer.start(std::chrono::milliseconds(delay));
    return 0;
}

CurlLoop::Watch &CurlLoop::watch(curl_socket_t socket)
{
    std::unique_ptr<Watch> &watch = m_watches[socket];
    if (!watch) {
        watch = std::make_unique<Watch>(socket);
        connect(watch->readable, &QSocketNotifier::activated, this,
                [this, socket] { act(socket, CURL_CSELECT_IN); });
        connect(watch->writable, &QSocketNotifier::activated, this,
                [this, socket] { act(socket, CURL_CSELECT_OUT); });
    }
    return *watch;
}

void CurlLoop::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    Ends ends;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        ends.append({message->easy_handle, message->data.result});
        remove(ends.last().first); // the message dies with it
    }
    if (!ends.isEmpty())
        m_onEnds(ends);
}

} // namespace Jackfield
