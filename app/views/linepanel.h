// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/linemodel.h"
#include "app/views/callactions.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace Jackfield {

class LineTile;
class PlainTextLabel;
class TargetField;
class TileGrid;

/// All lines as tiles: call one, pick up what rings there, see and set forwards and do not disturb.
class LinePanel final : public QWidget
{
    Q_OBJECT
public:
    /// From this many lines on there is a filter field.
    static constexpr int many = 9;
    /// What `context` refers to must outlive the panel.
    explicit LinePanel(const UiContext &context, QWidget *parent = nullptr);
    ~LinePanel() override;

    const TileGrid &grid() const { return *m_grid; }
    LineTile *tile(int row); ///< Brought into sight; null: the filter hides it.
    /// What the right button shows for that tile; filled anew each time.
    QMenu *menuFor(int row);

Q_SIGNALS:
    /// An order was refused or its fate is unknown; words for the user, plain text. (Of a call
    /// that was not dialled the Dialer tells.)
    void failed(const QString &words);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    LineTile *makeTile();
    void fill(LineTile *tile, int row) const;
    int shape(int row) const;
    void refresh(int first, int last, const QList<int> &roles);
    void refreshAll();
    void showParts();
    void moveFocus(const LineTile *from, int key);

    bool isOwn(int row) const;
    std::optional<Command> pickupCommand(int row) const;
    std::optional<Command> handOver(const CallId &call, int row) const;
    void callLine(int row);
    void execute(const Command &command);
    void addForwards(int row);
    void addForwardSwitch(const MergedLine &line, const ForwardKind &kind);
    void askForward(const MergedLine &line, const ForwardKind &kind);
    void addDoNotDisturb(int row);
    void addOrder(const QString &words, const std::optional<Command> &command);

    const UiContext m_context;
    const CallActions m_actions;
    LineModel m_lines;
    QLineEdit *m_filter;
    TargetField *m_target;
    PlainTextLabel *m_empty;
    QString m_words; ///< That the filter looks for; empty: all lines are shown.
    TileGrid *m_grid;
    QMenu *m_menu;
};

} // namespace Jackfield
