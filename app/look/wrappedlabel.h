// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"

#include <QLabel>

namespace Jackfield {

/// Text over as many lines as it needs, never taken for markup, in the colour of its tone.
class WrappedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit WrappedLabel(Tone tone = Tone::Text, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();
    Tone m_tone;
};

} // namespace Jackfield
