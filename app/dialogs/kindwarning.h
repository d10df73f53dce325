// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Jackfield {

class WrappedLabel;

/// What one should know before using a kind of phone system, beside an open lock.
class KindWarning final : public QWidget
{
    Q_OBJECT
public:
    explicit KindWarning(QWidget *parent = nullptr);
    void setText(const QString &text); ///< Empty: hidden.

private:
    WrappedLabel *m_text;
};

} // namespace Jackfield
