import { expect, it } from 'vitest';
import { CommentBox } from '../../components/views/workbench/task-sheet/comment-box.tsx';
import { fireEvent, render, screen } from './render.ts';

it('a comment with a phone number is warned of before it is sent, one with an order number is not', () => {
  render(<CommentBox members={[]} meId={null} label="评论" onSend={async () => true} />);
  const box = screen.getByRole('textbox', { name: '评论' });
  fireEvent.input(box, { target: { value: '订单 240911-138123456781234 要改' } });
  expect(screen.queryByRole('note')).toBeNull();
  fireEvent.input(box, { target: { value: '打给 138 1234 5678' } });
  expect(screen.getByRole('note').textContent).toBe('像是电话。买家的资料别留在这里');
});
