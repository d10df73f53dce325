// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Jackfield {

class Alarm;
class Clock;

/// A frame around a widget for a moment, for the eye to find it. Deletes itself.
class RowMark final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    RowMark(QWidget &marked, Clock &clock);
    ~RowMark() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::unique_ptr<Alarm> m_end;
};

} // namespace Jackfield
