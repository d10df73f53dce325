// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace Jackfield {

/// An accepted connection. Not a QTcpSocket: that reports a reset as an orderly end, and what a
/// peer that was cut off had begun to say would count as said (TT29). Nothing is buffered here:
/// what is not read yet waits in the kernel.
class PeerSocket final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype pieceSize = 4096; ///< Bytes read at a time, one turn a piece.

    /// Takes the descriptor over; it does not block.
    explicit PeerSocket(int descriptor, QObject *parent = nullptr);
    ~PeerSocket() override; ///< As close().

    /// Reads a piece, if one is there, as if its signal had come.
    void readNow();
    /// Sends `last`, then ends our direction. What still comes is read and dropped, for a close
    /// with unread bytes would take the answer away from the peer. `closed` comes when the peer has
    /// ended too; call close() for one that never does.
    void finish(const QByteArray &last);
    void close(); ///< At once, without a signal.
    bool isOpen() const { return m_descriptor >= 0; }

Q_SIGNALS:
    void received(const QByteArray &bytes); ///< Not after finish().
    void readEnded(); ///< The peer will send no more; it may still read. Not after finish().
    void closed(); ///< Last: by a reset, or behind finish().

private:
    void onReadable();
    void writeOn();
    void end();

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_outgoing;
    bool m_isFinishing = false;
    bool m_readEnded = false;
};

} // namespace Jackfield
