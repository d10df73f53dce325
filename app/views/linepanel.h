// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/linemodel.h"
#include "app/views/callactions.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace Jackfield {

class FlowLayout;
class LineTile;
class PlainTextLabel;
class TargetField;

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

    const QList<LineTile *> &tiles() const { return m_tiles; }
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
    void insert(int first, int last);
    void remove(int first, int last);
    void refresh(int first, int last, const QList<int> &roles);
    void refreshRow(int row);
    void refreshAll();
    void filterSoon();
    void applyFilter();
    void connectTile(LineTile *tile);
    void moveFocus(const LineTile *from, int key);

    bool isOwn(int row) const;
    std::optional<Command> pickupCommand(int row) const;
    std::optional<Command> handOver(const CallId &call, int row) const;
    void callLine(int row);
    void execute(const Command &command);
    void addForwards(int row);
    void askForward(const MergedLine &line, const ForwardKind &kind);
    void addDoNotDisturb(int row);
    void addOrder(const QString &words, const std::optional<Command> &command);

    const UiContext m_context;
    const CallActions m_actions;
    LineModel m_lines;
    QLineEdit *m_filter;
    TargetField *m_target;
    PlainTextLabel *m_empty;
    FlowLayout *m_layout;
    QMenu *m_menu;
    QList<LineTile *> m_tiles;
    bool m_isFiltering = false; ///< applyFilter() is under way. ///< In the order of m_lines' rows.
};

} // namespace Jackfield
