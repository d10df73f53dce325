// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace Jackfield {

/// A check box with its text over as many lines as it needs.
class FlagBox final : public QCheckBox
{
    Q_OBJECT
public:
    explicit FlagBox(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }

private:
    int textIndent() const; ///< Where the text begins.
    QRect textRect(int width) const;
};

} // namespace Jackfield
