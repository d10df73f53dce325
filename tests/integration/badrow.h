// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/gate.h"
#include "tests/support/badexpectation.h"
#include "tests/support/peer.h"

#include <gtest/gtest.h>

namespace Jackfield {

/// Brings rows of bad-inputs.csv to the local server of a `jackfield` and checks what must come of
/// each: that it lives, what the phone system was ordered, what is asked, and what is answered.
class BadRows : public testing::Test
{
protected:
    void TearDown() override; ///< Ends the instances; what the shared one did counts too.
    /// A row is brought and checked: by its expectation, and by what its words say of memory,
    /// counters and log besides. `expected` instead of what the row says; `address` instead of
    /// 127.0.0.1.
    void tryRow(const BadRow &row, const BadExpectation &expected,
                PeerScript::Transport transport = PeerScript::Transport::Tcp);

    /// Bytes of a row as they go to this instance: with its port.
    PeerScript scriptFor(const BadRow &row, const Gate &gate,
                         PeerScript::Transport transport = PeerScript::Transport::Tcp) const;
    /// Under SIGSTOP of the instance where the peer is to be gone before it looks.
    QList<PeerAnswer> bring(const PeerScript &script, const Gate &gate) const;

    /// An instance of its own, for rows that leave something behind; ends the one before. Null: it
    /// did not start, which fails the test.
    Gate *freshGate();
    /// The instance of the rows that leave nothing behind.
    Gate *sharedGate();

    void checkCalls(Gate &gate, const BadExpectation &expected, const QString &number);
    void checkAnswer(const QByteArray &answer, const BadExpectation &expected, bool isHttp);
    /// The number as our resolver reads it from a link; that has tests of its own.
    static QString resolved(const Gate &gate, const QString &number);
    static QList<int> statusesOf(const QList<PeerAnswer> &answers);

    /// What a browser sends for a clicked link on a page of `origin`, as a row of the table.
    static BadRow click(const QString &number, const QString &origin);
    /// So many clicked links one behind the other, each with a number of its own.
    QList<PeerAnswer> clicks(Gate &gate, int first, int count, const QString &origin) const;

    QByteArray address = "127.0.0.1"; ///< Where rows are brought.
    QJsonValue lastPrompt; ///< Of the last row that led to one; it was refused.

private:
    /// With the checks of one attempt: its answer, and what is counted for it.
    QList<PeerAnswer> bringCounted(const BadRow &row, const BadExpectation &expected, Gate &gate,
                                   PeerScript::Transport transport);
    std::unique_ptr<Gate> m_fresh;
    std::unique_ptr<Gate> m_shared;
};

} // namespace Jackfield
